"""Notes of a raw text: each reference gets its note, and whatever else could be meant is said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.readers.notes import NoteReading, read_notes
from converter.walk import plain_text

STEADY = settings(derandomize=True, deadline=None, max_examples=300)

DANGLING = "footnote-dangling"
AMBIGUOUS = "footnote-ambiguous"
MISSING = "footnote-missing-in-word"
NOT_FOUND = '!!! End note with ID "9" not found in document.'
REFERENCE = re.compile(r"\[(?:footnote|endnote)Ref:-?\d+\]")


def note_texts(reading: NoteReading) -> list[str]:
    """Return the words of each note in shown order, its paragraphs with a line feed between them."""
    return ["\n".join(plain_text(block) for block in note.blocks) for note in reading.notes]


def codes(reading: NoteReading) -> list[str]:
    return [found.code for found in reading.diagnostics]


CASES = {
    "a note behind its paragraph": (
        "Ja.[footnoteRef:1] [1:  Bron A.] \n",
        ["Bron A."],
        1,
        [],
    ),
    "a note far behind its reference": (
        f"Ja.[footnoteRef:1]{' En zo voort.' * 60} [1:  Bron A.] \n",
        ["Bron A."],
        1,
        [],
    ),
    "a chain of notes": (
        "Ja[footnoteRef:1], nee[footnoteRef:2] en ja[footnoteRef:3]. [1:  A.]  [2:  B.]  [3:  C.] \n",
        ["A.", "B.", "C."],
        3,
        [],
    ),
    "notes of two paragraphs": (
        "Ja.[footnoteRef:1] [1:  A.] \n\nNee.[footnoteRef:2] [2:  B.] \n",
        ["A.", "B."],
        2,
        [],
    ),
    "notes of two table cells": (
        "Ja[footnoteRef:1] [1:  A.] \tNee[footnoteRef:2] [2:  B.] \tSlot\n",
        ["A.", "B."],
        2,
        [],
    ),
    "numbers by first reference, not by id": (
        "Ja[footnoteRef:7] en nee[footnoteRef:3]. [7:  A.]  [3:  B.] \n",
        ["A.", "B."],
        2,
        [],
    ),
    "a note called twice in a paragraph stands there twice": (
        "Ja[footnoteRef:1] en nee[footnoteRef:1]. [1:  A.]  [1:  A.] \n",
        ["A."],
        2,
        [],
    ),
    "a note called in two paragraphs": (
        "Ja.[footnoteRef:1] [1:  A.] \nNee.[footnoteRef:2] [2:  B.] \nJa.[footnoteRef:1] [1:  A.] \n",
        ["A.", "B."],
        3,
        [],
    ),
    "a footnote 1 and an endnote 1": (
        "Ja[footnoteRef:1] en nee[endnoteRef:1]. [1:  Voet.]  [1:  Eind.] \n",
        ["Voet.", "Eind."],
        2,
        [],
    ),
    "a footnote 1 and an endnote 1 in two paragraphs": (
        "Ja.[footnoteRef:1] [1:  Voet.] \nNee.[endnoteRef:1] [1:  Eind.] \n",
        ["Voet.", "Eind."],
        2,
        [],
    ),
    "ids of zero and below": (
        "Ja[footnoteRef:0] en nee[footnoteRef:-1]. [0:  A.]  [-1:  B.] \n",
        ["A.", "B."],
        2,
        [],
    ),
    "the largest id": (
        "Ja.[footnoteRef:2147483647] [2147483647:  A.] \n",
        ["A."],
        1,
        [],
    ),
    "one space behind the colon": (
        "Ja[footnoteRef:1] en nee[footnoteRef:2]. [1: A.]  [2: B.] \n",
        ["A.", "B."],
        2,
        [],
    ),
    "a line break between two references": (
        "Ja[footnoteRef:1]\nen nee[footnoteRef:2]. [1:  A.]  [2:  B.] \n",
        ["A.", "B."],
        2,
        [],
    ),
    "a line break behind the last reference": (
        "Ja[footnoteRef:1]\nen nee. [1:  A.] \n",
        ["A."],
        1,
        [],
    ),
    "a note of several paragraphs": (
        "Ja.[footnoteRef:1] [1:  A.\n B.\n\nC.] \nNee.",
        ["A.\nB.\nC."],
        1,
        [],
    ),
    "a tab in a note": (
        "Ja.[footnoteRef:1] [1: \tA\tB.] \n",
        ["A\tB."],
        1,
        [],
    ),
    "an empty note": (
        "Ja[footnoteRef:1], nee[footnoteRef:2], ja[footnoteRef:3]. [1: ]  [2:  ]  [3:  C.] \n",
        ["", "", "C."],
        3,
        [],
    ),
    "brackets in a note": (
        "Ja.[footnoteRef:1] [1:  Zie [2], [sic] en [noot: x] daar.] \n",
        ["Zie [2], [sic] en [noot: x] daar."],
        1,
        [],
    ),
    "a bracket at the end of a note": (
        "Ja.[footnoteRef:1] [1:  Zie [sic]] \n",
        ["Zie [sic]"],
        1,
        [],
    ),
    "what looks like a note of another id in a note": (
        "Ja.[footnoteRef:1] [1:  Zie [2: A] daar.] \n",
        ["Zie [2: A] daar."],
        1,
        [],
    ),
    "what looks like the next note in a note": (
        "Ja[footnoteRef:1] en nee[footnoteRef:2]. [1:  Zie [2: A] daar.]  [2:  B.] \n",
        ["Zie [2: A] daar.", "B."],
        2,
        [],
    ),
    "an address in a note": (
        "Ja.[footnoteRef:1] [1:  https://voorbeeld.nl/a[1]?b=c:d#e.] \n",
        ["https://voorbeeld.nl/a[1]?b=c:d#e."],
        1,
        [],
    ),
    "plain brackets without a reference": (
        "Ja [1: A], [sic], [2] en […]. [1:  B.] \n",
        [],
        0,
        [],
    ),
    "plain brackets before the reference": (
        "Zie [1: A] en ja.[footnoteRef:1] [1:  B.] \n",
        ["B."],
        1,
        [],
    ),
    "plain brackets of another number behind the reference": (
        "Ja[footnoteRef:1] en [2: A], [sic], [2] en […]. [1:  B.] \n",
        ["B."],
        1,
        [],
    ),
    "plain brackets behind the note": (
        "Ja.[footnoteRef:1] [1:  A.] \nZie [1: B.] \n",
        ["A."],
        1,
        [],
    ),
    "references that are none": (
        "Ja[footnoteRef:], nee[footnoteRef:a] en ja[footnotRef:1]. [1:  A.] \n",
        [],
        0,
        [],
    ),
    "no blank behind the note at the end of the text": (
        "Ja[footnoteRef:1] en nee[footnoteRef:2]. [1:  A.]  [2:  B.]",
        ["A.", "B."],
        2,
        [],
    ),
    "no line feed behind the note at the end of the text": (
        "Ja.[footnoteRef:1] [1:  A.] ",
        ["A."],
        1,
        [],
    ),
    "a hard blank behind the note": (
        "Ja.[footnoteRef:1] [1:  A.] \u00a0\nNee.",
        ["A."],
        1,
        [],
    ),
    "only a reference and its note": (
        "[footnoteRef:1] [1:  A.] ",
        ["A."],
        1,
        [],
    ),
    "a reference without its note": (
        "Ja.[footnoteRef:1]\n",
        [],
        0,
        [DANGLING],
    ),
    "a reference without its note before a whole paragraph": (
        "Ja.[footnoteRef:1]\nNee.[footnoteRef:2] [2:  B.] \n",
        ["B."],
        1,
        [DANGLING],
    ),
    "a reference without its note behind a whole paragraph": (
        "Ja.[footnoteRef:1] [1:  A.] \nNee.[footnoteRef:2]\n",
        ["A."],
        1,
        [DANGLING],
    ),
    "two references with one note": (
        "Ja[footnoteRef:1] en nee[footnoteRef:2]. [2:  B.] \n",
        ["B."],
        1,
        [DANGLING],
    ),
    "a note that never ends": (
        "Ja.[footnoteRef:1] [1:  A.\nNee.[footnoteRef:2] [2:  B.] \n",
        ["B."],
        1,
        [DANGLING],
    ),
    "a note with words behind it": (
        "Ja.[footnoteRef:1] [1:  A.] en nee.\n",
        [],
        0,
        [DANGLING],
    ),
    "the extractor's own message": (
        f"Ja.[endnoteRef:9] [9: {NOT_FOUND}] \n",
        [],
        0,
        [MISSING],
    ),
    "the extractor's own message between notes": (
        f"Ja[footnoteRef:1], nee[endnoteRef:9], ja[footnoteRef:2]. [1:  A.]  [9: {NOT_FOUND}]  [2:  B.] \n",
        ["A.", "B."],
        2,
        [MISSING],
    ),
    "two starts of which one has two spaces": (
        "Ja[footnoteRef:1] en [1: x] nee. [1:  A.] \n",
        ["A."],
        1,
        [AMBIGUOUS],
    ),
    "two starts with one space": (
        "Ja[footnoteRef:1] en [1: x] nee. [1: A.] \n",
        ["A."],
        1,
        [AMBIGUOUS],
    ),
    "two ends": (
        "Ja.[footnoteRef:1] [1:  Zie [x]\nen y.] \n",
        ["Zie [x]\nen y."],
        1,
        [AMBIGUOUS],
    ),
}


@pytest.mark.parametrize(("text", "notes", "marks", "found"), CASES.values(), ids=CASES)
def test_notes_are_read(text: str, notes: list[str], marks: int, found: list[str]) -> None:
    reading = read_notes(text)
    assert (note_texts(reading), len(reading.marks), codes(reading)) == (notes, marks, found)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A[footnoteRef:5] b[footnoteRef:5] c[endnoteRef:2]. [5:  x]  [5:  x]  [2:  y] \n", [1, 1, 2]),
        ("A[footnoteRef:1] b[endnoteRef:1] c[footnoteRef:1]. [1:  x]  [1:  y]  [1:  x] \n", [1, 2, 1]),
        ("A.[footnoteRef:2] [2:  x] \nB.[footnoteRef:1] [1:  y] \nC.[footnoteRef:2] [2:  x] \n", [1, 2, 1]),
    ],
)
def test_marks_carry_the_shown_number_in_source_order(text: str, numbers: list[int]) -> None:
    reading = read_notes(text)
    assert [mark.note for mark in reading.marks] == numbers
    assert [text[slice(*mark.span)] for mark in reading.marks] == REFERENCE.findall(text)


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Ja.[footnoteRef:1]\nNee.[footnoteRef:1] [1:  A.] \n", ["Nee."]),
        ("Ja.[endnoteRef:1]\nNee.[footnoteRef:1] [1:  A.] \n", ["Nee."]),
        (
            "A,[footnoteRef:1] b.[footnoteRef:2]\nC,[footnoteRef:1] d.[footnoteRef:2] [1:  x]  [2:  y] \n",
            ["C,", "d."],
        ),
        ("Ja,[footnoteRef:1] nee.[footnoteRef:2] [2:  B.] \n", ["nee."]),
        ("Ja,[footnoteRef:1] nee.[footnoteRef:2] [1:  A.] \n", ["Ja,"]),
    ],
)
def test_a_note_belongs_to_its_own_paragraph(text: str, resolved: list[str]) -> None:
    marks = [text[: mark.span.start].rsplit(maxsplit=1)[-1] for mark in read_notes(text).marks]
    assert marks == resolved


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Ja.[footnoteRef:1]\n",
            "no note with id 1 follows this reference; it stays on the page as it stands",
        ),
        (
            "Ja.[endnoteRef:-3]\n",
            "no note with id -3 follows this reference; it stays on the page as it stands",
        ),
        (
            f"Ja.[endnoteRef:9] [9: {NOT_FOUND}] \n",
            "the Word file has no note with id 9; restore it in Word, or remove the reference",
        ),
        (
            "Ja[footnoteRef:1] en [1: x] nee. [1:  A.] \n",
            "note 1 is read as “A.”; it could also be “x] nee. [1: A.”",
        ),
        (
            "Ja.[footnoteRef:1] [1:  A [1: b] c.] \n",
            "note 1 is read as “A [1: b] c.”; it could also be “b] c.”",
        ),
        (
            "Ja.[footnoteRef:1] [1:  Zie [x]\nen y.] \n",
            "note 1 is read as “Zie [x] en y.”; it could also be “Zie [x”",
        ),
        (
            "Ja[footnoteRef:1] en nee[footnoteRef:2]. [1:  Zie [a]  [2: x] daar.]  [2:  B.] \n",
            "note 2 is read as “B.”; it could also be “x] daar.] [2: B.”",
        ),
        (
            f"Ja.[footnoteRef:1] [1:  Zie [x]\nen{' het stuk' * 9} van daar.] \n",
            (
                "note 1 is read as “Zie [x] en het stuk het stuk het stuk he … et stuk van daar.”; "
                "it could also be “Zie [x”"
            ),
        ),
    ],
)
def test_the_whole_message(text: str, message: str) -> None:
    assert [found.message for found in read_notes(text).diagnostics] == [message]


@pytest.mark.parametrize(
    ("text", "pointed_at"),
    [
        ("Ja.[footnoteRef:1]\n", "[footnoteRef:1]"),
        (f"Ja.[endnoteRef:9] [9: {NOT_FOUND}] \n", "[endnoteRef:9]"),
        ("Ja[footnoteRef:1] en [1: x] nee. [1:  A.] \n", " A."),
        ("Ja.[footnoteRef:1] [1:  Zie [x]\nen y.] \n", " Zie [x]\nen y."),
    ],
)
def test_a_diagnostic_points_at_the_reference_or_the_note(text: str, pointed_at: str) -> None:
    assert [text[slice(*found.span)] for found in read_notes(text).diagnostics] == [pointed_at]


@pytest.mark.parametrize("end", [" \n", " ", "", " \t"])
def test_the_extractors_message_is_left_out_and_its_reference_stays(end: str) -> None:
    text = f"Ja.[endnoteRef:9] [9: {NOT_FOUND}]{end}"
    reading = read_notes(text)
    assert [(text[slice(*item.span)].rstrip(" "), item.reason) for item in reading.left_out] == [
        (f" [9: {NOT_FOUND}]", "extractor-message")
    ]
    assert (reading.marks, reading.notes) == ((), ())


def test_a_note_keeps_its_places_in_the_source() -> None:
    text = "Ja[footnoteRef:4] en nee[footnoteRef:4]. [4:  A.\n B.]  [4:  A.\n B.] \n"
    (note,) = read_notes(text).notes
    assert (note.number, note.source_id, text[slice(*note.span)]) == (1, "4", " A.\n B.")
    assert [text[slice(*span)] for span in note.definitions] == [" [4:  A.\n B.] "] * 2
    assert [(plain_text(block), text[slice(*block.span)]) for block in note.blocks] == [
        ("A.", "A."),
        ("B.", "B."),
    ]


# A raw text by its grammar: what is written down is what must be read.

IDS = st.integers(-2, 9)
BODY = st.sampled_from(
    ("Ja", " en nee. ", " ", "\n", "\t", "[sic]", " [2]", "[…] ", " [12: plat] ", ": ", "3]", "\u00a0", "é")
)
NOTE_WORDS = st.sampled_from(
    (
        *("Bron", " ", ", ", ": ", "[sic] en", " [2] en", "(x)", " [12: plat] en", "é", "\u00a0", "[ ]."),
        *(
            "https://a.nl/b[1]?c=d:e#f",
            "www.a.nl/[x].",
            "slot.\n Nieuw",
            "slot.\n\nNieuw",
            "a\tb",
            "[a [b] c].",
        ),
    )
)
NOTE_TEXTS = st.lists(NOTE_WORDS, max_size=6).map("".join)


@dataclass
class RawText:
    """A raw text as it grows, with what must be read in it."""

    text: str = ""
    marks: list[tuple[int, tuple[int, int]]] = field(default_factory=list)
    numbers: dict[tuple[int, str], int] = field(default_factory=dict)
    definitions: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str) -> tuple[int, int]:
        """Append a text and return its span."""
        self.text += text
        return len(self.text) - len(text), len(self.text)

    def add_reference(self, kind: str, id_: int, note: str) -> None:
        """Append a reference to a note."""
        number = self.numbers.setdefault((id_, note), len(self.numbers) + 1)
        self.marks.append((number, self.add(f"[{kind}Ref:{id_}]")))


@st.composite
def raw_texts(draw: st.DrawFn) -> RawText:
    """Return a text of paragraphs, each with references and behind it the block of its notes."""
    raw = RawText()
    for _ in range(draw(st.integers(1, 4))):
        notes = draw(
            st.lists(st.tuples(st.sampled_from(("footnote", "endnote")), IDS, NOTE_TEXTS), max_size=4)
        )
        for kind, id_, note in notes:
            raw.add("".join(draw(st.lists(BODY, max_size=3))))
            raw.add_reference(kind, id_, note)
        raw.add("".join(draw(st.lists(BODY, max_size=3))))
        raw.definitions.extend(raw.add(f" [{id_}:  {note}] ") for _, id_, note in notes)
        raw.add(draw(st.sampled_from(("\n", "\n\n", "\t"))))
    return raw


@STEADY
@given(raw_texts())
def test_a_text_by_the_grammar_is_read_back(raw: RawText) -> None:
    reading = read_notes(raw.text)
    wanted = ["\n".join(filter(None, map(str.strip, note.split("\n")))) for _, note in raw.numbers]
    assert note_texts(reading) == wanted
    assert [note.source_id for note in reading.notes] == [str(id_) for id_, _ in raw.numbers]
    assert [(mark.note, tuple(mark.span)) for mark in reading.marks] == raw.marks
    assert sorted(tuple(span) for note in reading.notes for span in note.definitions) == raw.definitions
    assert (reading.diagnostics, reading.left_out) == ((), ())


@STEADY
@given(
    st.lists(
        st.sampled_from(
            (
                *("[", "]", " ", "1", "2", ":", "\n", "\t", "a", "[footnoteRef:1]", "[endnoteRef:2]"),
                *(" [1: ", " [1:  ", " [2: ", "] ", "]", f"{NOT_FOUND}] ", "[footnoteRef:9] [9: "),
            )
        ),
        max_size=40,
    ).map("".join)
)
def test_any_text_is_read_without_harm(text: str) -> None:
    reading = read_notes(text)
    definitions = [(note, span) for note in reading.notes for span in note.definitions]
    taken = sorted(
        [mark.span for mark in reading.marks]
        + [span for _, span in definitions]
        + [item.span for item in reading.left_out]
    )
    assert all(one.end <= other.start for one, other in pairwise(taken))
    assert all(start < end <= len(text) for start, end in taken)
    assert list(reading.marks) == sorted(reading.marks, key=lambda mark: mark.span)
    assert all(REFERENCE.fullmatch(text[slice(*mark.span)]) for mark in reading.marks)
    assert {
        text[slice(*span)].removesuffix(" ") == f" [{note.source_id}: {text[slice(*note.span)]}]"
        for note, span in definitions
    } <= {True}
    assert len(reading.marks) == len(definitions)
    assert len(reading.marks) == len(REFERENCE.findall(text)) - sum(
        code in (DANGLING, MISSING) for code in codes(reading)
    )
