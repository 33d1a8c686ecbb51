"""Quoted words: the one stretch they name, and what is said where they name none or several."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from converter.desk.misquoted import resolve
from converter.desk.quotes import Quote, selector, visible_words, without
from converter.model import Span
from converter.source import Source

STEADY = settings(derandomize=True, deadline=None, max_examples=200)

TEXT = """\
Vraag 1
Kent u het bericht ‘De trein
rijdt’[footnoteRef:2] niet?
 [2:  De  trein, 3 mei]
Antwoord
Ja.
Vraag 2
Zie het antwoord op\u00a0vraag 1.
\tAntwoord
Ja.
"""
SOURCE = Source("brief.txt", TEXT)


def hole(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


HOLES = (hole("[footnoteRef:2]"), hole(" [2:  De  trein, 3 mei]"))
SEEN = visible_words(SOURCE, holes=HOLES)


def quoted(exact: str, prefix: str = "", suffix: str = "") -> str:
    """Return the words of the file that a quotation names, or what is wrong with it."""
    found = resolve(SEEN, Quote(exact, prefix, suffix, "brief.yml:3:12"))
    return TEXT[slice(*found)] if isinstance(found, Span) else str(found)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (("Kent u",), "Kent u"),
        (("Kent u het\n  bericht ",), "Kent u het bericht"),
        (("De trein rijdt",), "De trein\nrijdt"),
        (("De\ttrein\u00a0rijdt",), "De trein\nrijdt"),
        (("op vraag 1",), "op\u00a0vraag 1"),
        (("rijdt’ niet?",), "rijdt’[footnoteRef:2] niet?"),
        (("niet? Antwoord Ja",), "niet?\n [2:  De  trein, 3 mei]\nAntwoord\nJa"),
        (("trei",), "trei"),
        (("Ja.", "", "Vraag"), "Ja."),
        (("Ja.", "1. Antwoord"), "Ja."),
        (("Antwoord", "niet?", "Ja. Vraag"), "Antwoord"),
        (("rijdt", "trein ", "’ niet"), "rijdt"),
        (("ijdt", "r"), "ijdt"),
    ],
)
def test_a_quotation_names_one_stretch_of_the_file(quote: tuple[str, ...], words: str) -> None:
    assert quoted(*quote) == words


def test_a_prefix_and_a_suffix_choose_among_equal_words() -> None:
    starts = [TEXT.index("Ja."), TEXT.rindex("Ja.")]
    found = [resolve(SEEN, quote) for quote in (Quote("Ja.", suffix="Vraag"), Quote("Ja.", "1. Antwoord"))]
    assert found == [Span(start, start + 3) for start in starts]


def test_words_within_a_stretch_are_looked_for_there_alone() -> None:
    start = TEXT.index("Vraag 2")
    within = visible_words(SOURCE, Span(start, len(TEXT)), HOLES)
    assert resolve(within, Quote("Antwoord")) == Span(TEXT.rindex("Antwoord"), TEXT.rindex("Antwoord") + 8)
    note = visible_words(SOURCE, Span(HOLES[1].start + 4, HOLES[1].end - 1))
    assert resolve(note, Quote("De trein, 3 mei")) == Span(HOLES[1].start + 6, HOLES[1].end - 1)


def test_the_lines_where_words_were_looked_for_are_named() -> None:
    within = visible_words(SOURCE, Span(TEXT.index("Vraag 2"), TEXT.rindex("\tAntwoord")), HOLES)
    assert str(resolve(within, Quote("Kent u", place="brief.yml:3:12"))) == (
        "brief.yml:3:12: error: “Kent u” is not in lines 7 to 9 of brief.txt, nor anything like it; "
        "copy the words from the page [quote-not-found]"
    )


END = "[quote-not-found]"


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (
            ("bericht 'De trein rijdt",),
            "“bericht 'De trein rijdt” is not in brief.txt; the nearest, at brief.txt:2:12, differs first "
            f"in ' (U+0027) where the file has ‘ (U+2018); write exact: bericht ‘De trein rijdt {END}",
        ),
        (
            ("Kent u bericht ‘De trein",),
            "“Kent u bericht ‘De trein” is not in brief.txt; the nearest, at brief.txt:2:1, differs first "
            f"in b (U+0062) where the file has h (U+0068); write exact: Kent u het bericht ‘De trein {END}",
        ),
        (
            ("Kennt u",),
            "“Kennt u” is not in brief.txt; the nearest, at brief.txt:2:1, differs first "
            f"in n (U+006E) where the file has t (U+0074); write exact: Kent u {END}",
        ),
        (
            ("het\u200b bericht",),
            "“het\u200b bericht” is not in brief.txt; the nearest, at brief.txt:2:8, differs first "
            f"in (U+200B) where the file has a blank; write exact: het bericht {END}",
        ),
        (
            ("op vraag 1. Antwoord: Ja",),
            "“op vraag 1. Antwoord: Ja” is not in brief.txt; the nearest, at brief.txt:8:18, differs first "
            f"in : (U+003A) where the file has a blank; write exact: op vraag 1. Antwoord Ja {END}",
        ),
        (
            ("vraag 1. Antwoord Ja. Nee",),
            "“vraag 1. Antwoord Ja. Nee” is not in brief.txt; the nearest, at brief.txt:8:21, differs first "
            f"in a blank where the file has no more words; write exact: vraag 1. Antwoord Ja. {END}",
        ),
        (
            ("vraag 2 zie",),
            "“vraag 2 zie” is not in brief.txt; the nearest, at brief.txt:7:1, differs first "
            f"in v (U+0076) where the file has V (U+0056); write exact: Vraag 2 Zie {END}",
        ),
        (
            ("geheel iets anders", "Kent u"),
            "“geheel iets anders” is not in brief.txt, nor anything like it; "
            f"copy the words from the page {END}",
        ),
        (
            ("De  trein, 3 mei",),
            "“De trein, 3 mei” is not in brief.txt, nor anything like it; "
            f"copy the words from the page {END}",
        ),
    ],
)
def test_words_that_are_not_there_are_named_with_the_nearest(quote: tuple[str, ...], said: str) -> None:
    assert quoted(*quote) == f"brief.yml:3:12: error: {said}"


TWICE = "[quote-not-unique]"


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (
            ("Ja.",),
            "“Ja.” stands twice in brief.txt; for 6:1 write suffix: Vraag; "
            "for 10:1 write prefix: 1. Antwoord",
        ),
        (
            ("Antwoord", "", "Ja."),
            "“Antwoord” stands twice in brief.txt before “Ja.”; "
            "for 5:1 write prefix: niet?; for 9:2 write prefix: '1.'",
        ),
        (
            ("Ja.", "zegt", "dat"),
            "“Ja.” stands twice in brief.txt, but not behind “zegt” and before “dat”; "
            "for 6:1 write suffix: Vraag; for 10:1 write prefix: 1. Antwoord",
        ),
        (
            ("Kent", "Antwoord"),
            "“Kent” stands once in brief.txt, but not behind “Antwoord”; for 2:1 write exact alone",
        ),
        (
            ("aa",),
            "“aa” stands 3 times in brief.txt; "
            "for 1:3 write prefix: Vr and suffix: g 1; for 7:3 write suffix: g 2; "
            "for 8:23 write prefix: vr",
        ),
        (
            ("e",),
            "“e” stands 8 times in brief.txt; for 2:2 write prefix: K; for 2:9 write prefix: u h; "
            "for 2:13 write prefix: b; for 2:22 write prefix: ‘D; for 2:26 write prefix: tr; and 3 more",
        ),
    ],
)
def test_words_that_stand_more_than_once_are_told_apart(quote: tuple[str, ...], said: str) -> None:
    assert quoted(*quote) == f"brief.yml:3:12: error: {said} {TWICE}"


def test_what_nothing_near_tells_apart_asks_for_more_words() -> None:
    same = visible_words(Source("lijst.txt", "n.v.t.\n" * 1000))
    assert str(resolve(same, Quote("n.v.t.", place="lijst.yml:1:8"))) == (
        "lijst.yml:1:8: error: “n.v.t.” stands 100 times or more in lijst.txt; for 1:1 quote more words; "
        "for 2:1 quote more words; for 3:1 quote more words; for 4:1 quote more words; "
        "for 5:1 quote more words; and 95 more [quote-not-unique]"
    )
    assert selector(same, Span(0, 6)) is None


def test_a_selection_has_as_little_around_it_as_will_do() -> None:
    last = Span(TEXT.rindex("Antwoord"), TEXT.rindex("Antwoord") + 8)
    assert selector(SEEN, last) == Quote("Antwoord", prefix="1. ")
    first = Span(TEXT.index("Ja."), TEXT.index("Ja.") + 3)
    assert selector(SEEN, first) == Quote("Ja.", suffix=" Vraag")
    assert selector(SEEN, Span(0, 4)) == Quote("Vraa", suffix="g 1")
    assert selector(SEEN, Span(8, 14)) == Quote("Kent u")
    assert selector(SEEN, HOLES[0]) is None
    assert selector(SEEN, Span(7, 8)) is None


SMALL = st.text(st.sampled_from("ab \n’\u00a0"), min_size=1, max_size=60)


@STEADY
@given(SMALL, st.data())
def test_a_selection_is_found_again(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    start, end = sorted((data.draw(place), data.draw(place)))
    borders = sorted(data.draw(st.sets(place, max_size=4)))
    holes = tuple(Span(*pair) for pair in zip(borders[::2], borders[1::2], strict=False))
    visible = [at for stretch in without(Span(start, end), holes) for at in range(*stretch)]
    visible = [at for at in visible if not text[at].isspace()]
    assume(visible)
    seen = visible_words(Source("a", text), holes=holes)
    quote = selector(seen, Span(start, end))
    assert quote is not None
    assert resolve(seen, quote) == Span(visible[0], visible[-1] + 1)
    pasted = Quote(quote.exact, quote.prefix.strip(), quote.suffix.strip())
    assert resolve(seen, pasted) == resolve(seen, quote)


@STEADY
@given(SMALL, SMALL)
def test_a_line_to_paste_is_right(text: str, exact: str) -> None:
    seen = visible_words(Source("a", text))
    assume(exact.strip())
    found = str(resolve(seen, Quote(exact)))
    if "; write exact: " in found:
        line = found.rpartition("; write exact: ")[2].removesuffix(f" {END}")
        assert isinstance(resolve(seen, Quote(line)), Span)


HOSTILE = 512 * 1024


@pytest.mark.parametrize("text", ["a" * HOSTILE, "a " * (HOSTILE // 2), "ab" * (HOSTILE // 2)])
@pytest.mark.parametrize("exact", ["a" * 70 + "b", "b" + "a" * 3000 + "c", "a " * 1000 + "c"])
def test_the_largest_text_of_one_word_has_its_answer_soon(text: str, exact: str) -> None:
    seen = visible_words(Source("a", text))
    assert str(resolve(seen, Quote(exact))).endswith(END)
    assert str(resolve(seen, Quote("a"))).endswith(TWICE)
