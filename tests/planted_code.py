"""Faults for the converter's own code, each in one line: how many does verification find alone?

``make planted``: each fault is planted in a copy of the package, the seed and the examples are built with it,
and what verification says is counted. One that changes nothing in the site says nothing and is not counted.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SECONDS = 120  # for one build

FAULTS: tuple[tuple[str, str, str], ...] = (
    # readers
    (
        "readers/sections.py",
        "join((*opening, *lines[start + 1 : end]))",
        "join((*opening, *lines[start + 2 : end]))",
    ),
    ("readers/sections.py", "blocks = join((*opening,", "blocks = join((*opening[1:],"),
    ("readers/sections.py", "numbers = sections[-1].numbers", "numbers = sections[0].numbers"),
    ("readers/sections.py", "kept.lstrip()", "kept[1:].lstrip()"),
    ("readers/sections.py", "tuple(blocks), Span", "tuple(blocks)[::-1], Span"),
    (
        "readers/paragraphs.py",
        "yield Text(text[start:line_end], Span(start, line_end))",
        "yield Text(text[start:line_end - 1], Span(start, line_end - 1))",
    ),
    (
        "readers/notes.py",
        "marks.extend(NoteMark(number, item.reference.span) for item in same)",
        "marks.extend(NoteMark(1, item.reference.span) for item in same)",
    ),
    ("readers/notes.py", "enumerate(by_text.values(), 1)", "enumerate(by_text.values(), 2)"),
    (
        "readers/notes.py",
        "read_paragraphs(text, first.inside)",
        "read_paragraphs(text, same[-1].reference.span)",
    ),
    ("readers/notes.py", "tuple(item.whole for item in same)", "tuple(item.inside for item in same)"),
    (
        "readers/title.py",
        "_value(title, about.end(), bracket, _without_full_stop)",
        "_value(title, about.end() + 4, bracket, _without_full_stop)",
    ),
    ("readers/title.py", 'match["number"] + match["serial"]', 'match["number"] + match["serial"][::-1]'),
    (
        "readers/title.py",
        "_value(title, to.end(), about.start()",
        "_value(title, to.end() + 40, about.start()",
    ),
    ("readers/people.py", "Member(name, party) for name in names", "Member(name, None) for name in names"),
    (
        "readers/people.py",
        "Member(name, party) for name in names",
        "Member(name[1:], party) for name in names",
    ),
    (
        "readers/people.py",
        "members.extend(Member(name, party) for name in names)",
        "members.extend(Member(name, party) for name in names[:1])",
    ),
    (
        "readers/reply.py",
        "found.extend(_respondents(other, on_behalf=True))",
        "found.extend(_respondents(other, on_behalf=False))",
    ),
    (
        "readers/metadata.py",
        'value = Value(f"ah-tk-{year}-{match[1]}"',
        'value = Value(f"ah-tk-{year}-{match[1]}1"',
    ),
    # the ground and the collection
    (
        "dutch.py",
        "MONTHS.index(month.lower()) + 1, int(day)",
        "MONTHS.index(month.lower()) % 11 + 1, int(day) - 1",
    ),
    ("dutch.py", '"juli",', '"julij",'),
    (
        "dutch.py",
        'f"{int(day)} {MONTHS[int(month) - 1]} {year}"',
        'f"{int(day)} {MONTHS[int(month) - 2]} {year}"',
    ),
    (
        "collection.py",
        "_link(partners, place, _waiting(asked[number], partners, place))",
        "_link(partners, place, 1)",
    ),
    ("collection.py", "partners[question].append(answer)", "partners[question][:] = [answer + 1]"),
    ("collection.py", "found[number] = entry", "found[number] = found.setdefault('x', entry)"),
    ("anchors.py", '"answer": "antwoord"', '"answer": "vraag"'),
    ("anchors.py", "section.numbers[0]}", "section.numbers[-1] + 1}"),
    (
        "anchors.py",
        "aliases = tuple(name for name in names if name not in taken)",
        "aliases = tuple(name for name in names if name not in taken)[1:]",
    ),
    # annotators
    (
        "annotators/question_references.py",
        "return Reference(next(alias, anchor.id), page)",
        'return Reference("vraag-1", page)',
    ),
    (
        "annotators/question_references.py",
        "places = [_places(anchors, number, answer=phrase.answer)",
        "places = [_places(anchors, number - 1, answer=phrase.answer)",
    ),
    (
        "annotators/addresses.py",
        "yield Annotation(Span(start, start + len(written)), Address(url))",
        "yield Annotation(Span(start, start + len(written)), Address(url[:-1]))",
    ),
    (
        "annotators/addresses.py",
        "yield Annotation(Span(start, start + len(written)), Address(url))",
        "yield Annotation(Span(start + 1, start + len(written)), Address(url))",
    ),
    (
        "annotators/citation_dossiers.py",
        'dossier = re.sub(r"\\D", "", match["dossier"])',
        'dossier = re.sub(r"\\D", "", match["dossier"])[::-1]',
    ),
    ("annotators/abbreviations.py", "Abbreviation(short, ", "Abbreviation(short, short + "),
    ("publications.py", 'f"{PUBLICATIONS}{key}.html"', 'f"{PUBLICATIONS}{key}.htm"'),
    (
        "publications.py",
        'PUBLICATIONS = "https://zoek.officielebekendmakingen.nl/"',
        'PUBLICATIONS = "https://zoek.bekendmakingen.nl/"',
    ),
    # writers
    (
        "writers/markdown.py",
        "blocks.extend(_section(page, place))",
        "blocks.extend(_section(page, max(place - 1, 0)))",
    ),
    ("writers/markdown.py", "yield from paragraphs\n", "yield from paragraphs[:-1]\n"),
    ("writers/markdown.py", "yield from paragraphs\n", "yield from reversed(paragraphs)\n"),
    ("writers/markdown.py", 'return f"[^{inline.note}]"', 'return f"[^{max(inline.note - 1, 1)}]"'),
    ("writers/markdown.py", 'f"#{anchor.id}", f".{section.kind}"', 'f"#{anchor.id}-", f".{section.kind}"'),
    ("writers/markdown.py", "(#{anchor.id})", "(#{page_entry})".replace("{page_entry}", "vraag-1")),
    ("writers/markdown.py", "links = [_link(entry, partner, words(", "links = [_link(entry, place, words("),
    ("writers/markdown.py", "for alias in anchor.aliases", "for alias in anchor.aliases[:-1]"),
    (
        "writers/facts.py",
        'yield "Ingezonden", dutch_date(metadata.submitted.value)',
        'yield "Ingezonden", dutch_date((metadata.answered or metadata.submitted).value)',
    ),
    (
        "writers/facts.py",
        '"Aan", joined(metadata.addressees.value)',
        '"Aan", joined(metadata.addressees.value[:1])',
    ),
    (
        "writers/facts.py",
        'return "alle vragen beantwoord" if len(asked) > 1',
        'return "alle vragen beantwoord" if len(asked) > 4',
    ),
    (
        "writers/facts.py",
        'asked, answered = len(sections_of(entry.document, "question"))',
        'asked, answered = 1 + len(sections_of(entry.document, "question"))',
    ),
    ("writers/facts.py", "groups[-1][0] != member.party", "not groups[-1][0]"),
    (
        "writers/facts.py",
        'yield "Zaaknummer", metadata.zaaknummer.value',
        'yield "Zaaknummer", metadata.zaaknummer.value[:-1]',
    ),
    (
        "writers/headings.py",
        'f" op vraag {joined(tuple(map(str, section.numbers)))}"',
        'f" op vraag {section.numbers[0]}"',
    ),
    ("writers/headings.py", "return words[:longest]", "return words[1:longest]"),
    (
        "writers/headings.py",
        """name = f"{', '.join(numbers)}. " if numbers""",
        """name = f"{', '.join(numbers)}1. " if numbers""",
    ),
    (
        "writers/pointers.py",
        'title = f"{KINDS[target.kind]}: {target.title}"',
        'title = f"{KINDS[target.kind]}: {target.key}"',
    ),
    (
        "writers/pointers.py",
        'return _link(words, f"#{target.id}"',
        'return _link(words, f"#{target.id[:-1]}1"',
    ),
    ("writers/foot.py", "sources_of(entry, annotations))", "sources_of(entry, annotations)[1:])"),
    ("writers/foot.py", '<a href="{page}#{anchor.id}">', '<a href="{page}#document">'),
    ("writers/account.py", "words = (", "words = () and ("),
    ("writers/account.py", "{entry.source.sha256}", "{entry.source.sha256[::-1]}"),
    ("writers/escape.py", 'f"\\\\{match[0]}"', "match[0]"),
    (
        "writers/list_pages.py",
        'items = "".join(_source_row(cited, index) for cited in ordered)',
        'items = "".join(_source_row(cited, index) for cited in ordered[1:])',
    ),
    ("writers/list_pages.py", "key=lambda citing: citing.entry.address", "key=lambda citing: True"),
    ("writers/list_pages.py", "yield escape_raw(long)", "yield escape_raw(short)"),
    (
        "writers/index_pages.py",
        "entries = newest_first(collection)\n    return (",
        "entries = newest_first(collection)[1:]\n    return (",
    ),
    ("writers/index_pages.py", "_list(entries[:_NEWEST]", "_list(entries[-_NEWEST:]"),
    ("writers/index_pages.py", "        counts(entry),", "        counts(entry).replace('3', '4'),"),
    (
        "writers/document_json.py",
        '"text": text_of(section.blocks)}\n\n\ndef _ids',
        '"text": text_of(section.blocks[:1])}\n\n\ndef _ids',
    ),
    (
        "writers/document_json.py",
        '"text": text_of(note.blocks),\n            "referenced_by": list(callers',
        '"text": text_of(note.blocks)[1:],\n            "referenced_by": list(callers',
    ),
    (
        "writers/document_json.py",
        '"answers": _ids(entry, entry.partners[place])',
        '"answers": _ids(entry, entry.partners[place][:1])',
    ),
    (
        "writers/document_json.py",
        "value.value) if value else None for",
        'value.value) if value and name != "kenmerk" else None for',
    ),
    (
        "writers/document_json.py",
        'if section.kind not in ("question", "answer")',
        'if section.kind not in ("question", "answer", "title")',
    ),
    (
        "writers/search/record_tables.py",
        "return [entry.address, page_title(entry)",
        "return [entry.address, page_title(entry)[1:]",
    ),
    (
        "writers/search/record_tables.py",
        "known = state(entry) if units[:-1]",
        'known = "beantwoord" if units[:-1]',
    ),
    ("writers/search/record_tables.py", 'yield "year", date[:4]', 'yield "year", date[1:4]'),
    ("writers/search/record_tables.py", "bears[form][number] = None", "bears[form][0] = None"),
    (
        "writers/search/units.py",
        "text_of(section.blocks)), *_all(note, notes[id_])",
        "text_of(section.blocks[:1])), *_all(note, notes[id_])",
    ),
    (
        "writers/search/units.py",
        "return Unit(id_, heading_words(section)",
        'return Unit("vraag-1", heading_words(section)',
    ),
)


def planted(folder: Path, fault: tuple[str, str, str] | None) -> tuple[int, str, str]:
    """Build the seed and the examples with a fault; return the exit code, the site's hash, what is said."""
    code, project = folder / "code", folder / "project"
    shutil.copytree(ROOT / "converter", code / "converter", ignore=shutil.ignore_patterns("__pycache__"))
    if fault:
        file = code / "converter" / fault[0]
        before = file.read_text("utf-8")
        if fault[1] not in before:
            return -1, "", f"not in {fault[0]}: {fault[1]}"
        file.write_text(before.replace(fault[1], fault[2], 1), "utf-8")
    shutil.copytree(ROOT / "docs/over", project / "docs/over")
    shutil.copytree(code / "converter/theme", project / "converter/theme")
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "seeds").mkdir()
    for path in (*(ROOT / "seeds").iterdir(), *(ROOT / "examples").iterdir()):
        if path.suffix in (".txt", ".docx", ".yml"):
            shutil.copy(path, project / "seeds")
    ran = subprocess.run(
        [sys.executable, "-m", "converter", "site"],
        cwd=project,
        env=os.environ
        | {"PYTHONPATH": str(code), "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    site = project / ("site" if ran.returncode == 0 else ".site-refused")
    whole = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        whole.update(path.relative_to(site).as_posix().encode() + path.read_bytes())
    return ran.returncode, whole.hexdigest(), ran.stdout + ran.stderr


def main() -> None:
    """Say which faults verification does not find, and how many it does."""
    counted = {"found": 0, "not found": 0, "no page made": 0, "without effect": 0, "no such line": 0}
    with tempfile.TemporaryDirectory() as folder:
        _, usual, _ = planted(Path(folder), None)
    for fault in FAULTS:
        with tempfile.TemporaryDirectory() as folder:
            code, site, said = planted(Path(folder), fault)
        result = _result(code, site == usual, said)
        counted[result] += 1
        if result not in ("found", "no page made"):
            print(f"{result}: {fault[0]}: {fault[2]}", flush=True)
    print(", ".join(f"{count} {name}" for name, count in counted.items()))
    seen = counted["found"] + counted["no page made"]
    print(f"{seen} of {seen + counted['not found']} faults in the code are found by verification alone")


def _result(code: int, same: bool, said: str) -> str:  # noqa: FBT001 - whether the site is the same
    if code < 0:
        return "no such line"
    if "Traceback" in said:
        return "no page made"
    if same:
        return "without effect"
    return "found" if code == 1 else "not found"


if __name__ == "__main__":
    main()
