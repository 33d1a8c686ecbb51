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
        "Text(text[start:line_end], Span(start, line_end))",
        "Text(text[start:line_end - 1], Span(start, line_end - 1))",
    ),
    ("readers/notes.py", "enumerate(by_text.values(), 1)", "enumerate(by_text.values(), 2)"),
    ("readers/notes.py", "tuple(item.whole for item in same)", "tuple(item.inside for item in same)"),
    (
        "readers/title.py",
        "_value(title, about.end(), bracket, _without_full_stop)",
        "_value(title, about.end() + 4, bracket, _without_full_stop)",
    ),
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
        "Member(name, party) for name in names)",
        "Member(name, party) for name in names[:1])",
    ),
    ("readers/reply.py", "_respondents(other, on_behalf=True)", "_respondents(other, on_behalf=False)"),
    ("readers/metadata.py", 'f"ah-tk-{year}-{match[1]}"', 'f"ah-tk-{year}-{match[1]}1"'),
    ("readers/styles.py", 'style.name != "underline" or', 'style.name != "struck" and'),
    ("readers/assemble.py", "Table(rows, outer", "Table(rows[::-1], outer"),
    ("readers/assemble.py", "outer.what.headers)", "outer.what.headers + 1)"),
    (
        "dutch.py",
        "MONTHS.index(month.lower()) + 1, int(day)",
        "MONTHS.index(month.lower()) % 11 + 1, int(day) - 1",
    ),
    ("dutch.py", '"juli",', '"julij",'),
    ("dutch.py", "MONTHS[int(month) - 1]", "MONTHS[int(month) - 2]"),
    (
        "collection/pairs.py",
        "_link(partners, place, _waiting(asked[number], partners, place))",
        "_link(partners, place, 1)",
    ),
    ("collection/pairs.py", "partners[question].append(answer)", "partners[question][:] = [answer + 1]"),
    ("collection/__init__.py", "found.setdefault(number, entry)", "found[number] = entry"),
    ("collection/cited.py", "citing[key].setdefault(place, ", "citing[key].setdefault(0, "),
    ("anchors.py", '"answer": "antwoord"', '"answer": "vraag"'),
    ("anchors.py", "*section.numbers[: 1 if", "*section.numbers[: 2 if"),
    ("anchors.py", "if name not in taken)", "if name not in taken)[1:]"),
    ("anchors.py", '.replace(".", "_")', '.replace("1", "_")'),
    ("publications/publication.py", 'OFFICIAL = "https://zoek.', 'OFFICIAL = "https://zoeken.'),
    (
        "annotators/questions/references.py",
        "_places(anchors, number, answer=phrase.answer)",
        "_places(anchors, number[:-1] + '1', answer=phrase.answer)",
    ),
    ("annotators/urls.py", "Span(start, start + len(written))", "Span(start + 1, start + len(written))"),
    (
        "annotators/citations/dossiers.py",
        'dossier = re.sub(r"\\D", "", match["dossier"])',
        'dossier = re.sub(r"\\D", "", match["dossier"])[::-1]',
    ),
    ("annotators/abbreviations.py", "Abbreviation(short, ", "Abbreviation(short, short + "),
    (
        "view/document.py",
        "blocks += _section(known, place, said)",
        "blocks += _section(known, max(place - 1, 0), said)",
    ),
    ("view/document.py", "in enumerate(blocks):\n", "in enumerate(blocks[:-1]):\n"),
    ("view/document.py", "in enumerate(blocks):\n", "in enumerate(reversed(blocks)):\n"),
    ("view/document.py", '"id": anchor.id,', '"id": f"{anchor.id}-",'),
    ("view/heading_rows.py", 'Link(f"#{anchor.id}" if', 'Link("#vraag-1" if'),
    ("view/document.py", "for alias in anchor.aliases", "for alias in anchor.aliases[:-1]"),
    ("view/heading_rows.py", "if each != beside)", "if each == beside)"),
    ("view/heading_rows.py", "(*near, _link(", "(_link("),
    ("view/document.py", "tuple(inside))", "tuple(inside[:-1]))"),
    ("view/inlines.py", "NoteCall(inline.note,", "NoteCall(max(inline.note - 1, 1),"),
    (
        "view/inlines.py",
        'title = f"{PUBLICATIONS[target.kind]}: {target.title}"',
        'title = f"{PUBLICATIONS[target.kind]}: {target.key}"',
    ),
    ("view/inlines.py", 'Link(f"{page}#{target.id}"', 'Link(f"{page}#{target.id[:-1]}1"'),
    ("view/inlines.py", '"title": long}', '"title": long[:-1]}'),
    ("view/inlines.py", '"struck": ("s", {})', '"struck": ("u", {})'),
    ("view/inlines.py", "yield words[position - start :]", "yield words[position - start + 1 :]"),
    (
        "view/head.py",
        'yield f", {dutch_date(metadata.submitted.value)}"',
        'yield f", {dutch_date((metadata.answered or metadata.submitted).value)}"',
    ),
    (
        "view/head.py",
        "for office in metadata.addressees.value)",
        "for office in metadata.addressees.value[:1])",
    ),
    ("view/facts.py", 'return f"alle {len(answers)} vragen beantwoord"', 'return "beantwoord"'),
    ("view/facts.py", "asked, answered = len(", "asked, answered = 1 + len("),
    ("view/facts.py", "groups[-1][0] != member.party", "not groups[-1][0]"),
    ("view/head.py", "key=lambda member: member.party", "key=lambda _: None"),
    (
        "view/head.py",
        "_linked(number, case_address",
        "_linked(number[:-1], case_address",
    ),
    ("view/headings.py", 'f"{of} {joined(section.numbers)}"', 'f"{of} {section.numbers[0]}"'),
    ("view/headings.py", "words[:longest].rsplit", "words[1:longest].rsplit"),
    ("view/headings.py", "name = f\"{', '.join(numbers)}. \"", "name = f\"{', '.join(numbers)}1. \""),
    ("view/foot.py", "in sources_of(entry, annotations))", "in sources_of(entry, annotations)[1:])"),
    ("view/foot.py", 'Link(f"{page}#{anchor.id}"', 'Link(f"{page}#document"'),
    ("view/foot.py", "((target.short, target.long)", "((target.short, target.short)"),
    ("view/account.py", "for text in words if text", "for text in words if not text"),
    ("view/sources_page.py", "for cited in found[:_MOST])", "for cited in found[1:_MOST])"),
    ("view/sources_page.py", "for cited in those)", "for cited in those[1:])"),
    ("view/sources_page.py", 'len(cited.documents))}"', 'len(cited.documents) + 1)}"'),
    ("view/sources_page.py", "({thousands(len(links))})", "(1)"),
    ("collection/cited.py", 'match["dossier"] or match["law"]', '"kst-32317"'),
    ("view/used_in.py", "documents_in_words(len(uses.places))", "documents_in_words(1 + len(uses.places))"),
    ("view/used_in.py", "in newest_first(entries))", "in newest_first(entries)[:1])"),
    ("view/used_in.py", "places_of(places, link.url)", "places_of(places[:1], link.url)"),
    ("view/terms_page.py", "yield from (term.long, ", "yield from (term.long[1:], "),
    ("view/terms_page.py", "if not term.source:", "if True:"),
    ("view/terms_page.py", '("bron",)', '("wet",)'),
    ("view/tools.py", "(entry.source.sha256,)", "(entry.source.sha256[::-1],)"),
    ("view/cite.py", "for member in members.value)", "for member in members.value[:1])"),
    ("view/cite.py", "if entry.document.kind in OF_THE_OFFICE", "if False"),
    ("view/case.py", "papers.sort(key=_day)", "papers.sort(key=_day, reverse=True)"),
    ("view/case.py", "paper.role in _REPLIES", "paper.role not in _REPLIES"),
    ("view/facts.py", 'f"{role}: {name}" if', "name if"),
    ("view/foot.py", '"het antwoord" if', '"dit stuk" if'),
    ("view/account.py", "_OF_PRINTS for", "REASONS for"),
    ("view/cite.py", "_BIBTEX[sign[0]]", "sign[0]"),
    ("view/home.py", "entries[:_MOST]", "entries[1:_MOST]"),
    ("view/home.py", '("answered", "answered-by-letter"', '("answered-by-letter"'),
    ("view/home.py", "key=len, default", "default"),
    ("view/home.py", "len(groups.documents), ", "len(groups.documents) + 1, "),
    ("view/home.py", "in remarks[:1]", "in remarks[-1:]"),
    ("record/words.py", "BREAK.join(plain)", "BREAK.join(plain[:1])"),
    ("record/words.py", "MarkAt(at, inline.note)", "MarkAt(at, 1)"),
    ("record/words.py", "StyleAt(style.span.start + moved,", "StyleAt(style.span.start + moved + 1,"),
    (
        "record/texts.py",
        "words_of(entry.document, note.blocks),\n            _ids",
        "words_of(entry.document, note.blocks[1:]),\n            _ids",
    ),
    ("record/texts.py", "for partner in entry.partners[place])", "for partner in entry.partners[place][:1])"),
    (
        "record/texts.py",
        'section.kind not in ("question", "answer")',
        'section.kind not in ("question", "answer", "title")',
    ),
    (
        "record/__init__.py",
        "value.value if value else None for",
        "value.value if value and name != 'kenmerk' else None for",
    ),
    ("record/state.py", 'return "answered" if all(answers)', 'return "answered" if any(answers)'),
    ("writers/escape.py", 'f"\\\\{match[0]}"', "match[0]"),
    ("writers/markdown.py", "_block(block).replace(", "_block(block)[1:].replace("),
    ("writers/markdown.py", "escape_line_start(_line(block.inside))", "_line(block.inside)"),
    ("writers/search/record_tables.py", "page_title(entry), who", "page_title(entry)[1:], who"),
    ("writers/search/record_tables.py", "known = state(entry) or", 'known = "beantwoord" or'),
    (
        "writers/search/record_tables.py",
        '[number] = None\n        found[f"kind',
        '[0] = None\n        found[f"kind',
    ),
    ("writers/search/record_tables.py", "bears[form][number] = None", "bears[form][0] = None"),
    ("writers/search/units.py", "*_noted(place, notes[id_])", ""),
    ("writers/search/units.py", "yield from _paragraphs(of_note, words)", "yield from ()"),
    ("writers/search/units.py", "return Unit(anchor, label,", 'return Unit("vraag-1", label,'),
    (
        "writers/questions_csv.py",
        "answers[id_] for id_ in question.answered_by",
        "min(answers.values()) for _ in '1'",
    ),
    ("writers/questions_csv.py", "in record.questions:", "in record.questions[1:]:"),
    ("writers/questions_csv.py", "member.name} ({", "member.name.upper()} ({"),
    ("writers/questions_csv.py", "_BYTE_ORDER_MARK\n    yield", '""\n    yield'),
    ("writers/questions_csv.py", 'record.state or ""', '"unanswered"'),
    (
        "writers/documents_json.py",
        "named.name for named",
        "named.name[:-1] for named",
    ),
    ("writers/documents_json.py", "len(getattr(record, name))", "len(record.questions)"),
    ("writers/documents_json.py", "in enumerate(records):", "in enumerate(tuple(records)[:-1]):"),
    ("record/rows.py", "self.url == self.case.papers[0].url", "self.url == self.case.papers[-1].url"),
    ("view/data_page.py", "sum(len(record.remarks)", "sum(1 + len(record.remarks)"),
    ("view/data_page.py", "> 2 * _CELL", "> 50"),
    ("view/feed.py", "islice(newest_first, _MOST)", "islice(newest_first, 3)"),
    ("view/feed.py", "page_title(entry), date_of(entry)", "page_title(entry), date_of(entry)[::-1]"),
    ("view/feed.py", 'sections_of(entry.document, "question")', 'sections_of(entry.document, "answer")'),
    ("writers/atom.py", "max(days, default", "min(days, default"),
    ("writers/atom.py", "{place.path}{url}", "{place.path}x{url}"),
    ("writers/atom.py", "{site_url}{item.url}", "{site_url}{item.url}x"),
    ("theme/sitemap.xml", "{{ page.meta.date }}", "2026-01-01"),
    ("theme/partials/shared.html", "{{ page.canonical_url }}", "{{ config.site_url }}"),
    ("view/document.py", "date_of(entry)", '"2026-01-01"'),
    ("view/groups.py", "key=date_of, reverse=True", "key=date_of"),
    ("view/groups.py", 'f" ({member.party})" if member.party', '"" if member.party'),
    ("view/groups.py", "date_of(entry)[:4]", "date_of(entry)[:3]"),
    (
        "view/groups.py",
        "for named in groups_of(entry):\n            found",
        "for named in [*groups_of(entry)][1:]:\n            found",
    ),
    (
        "view/group_pages.py",
        "return document_table(documents, root",
        "return document_table(documents[1:], root",
    ),
    ("view/group_pages.py", "len(group.documents)) for group", "len(group.documents) + 1) for group"),
    ("view/group_pages.py", '.one}: {group.named.name}"', '.one}: {group.named.url}"'),
    ("view/group_pages.py", 'f"{_title(group)}. {lead}", blocks', "lead, blocks"),
    ("view/remarks.py", '"role": "note"', '"role": "group"'),
    ("view/account.py", ".with_suffix(SUFFIX).name", ".name"),
    ("view/foot.py", "in dit document ({len(items)})", "in dit document"),
    ("view/foot.py", "in dit document ({len(terms)})", "in dit document ({len(terms) + 1})"),
    ("view/tools.py", '"popovertarget": "inhoud"', '"popovertarget": "contents"'),
    ("view/tools.py", '"name": "hulp"', '"name": name'),
    ("view/home.py", "een eigen, blijvend adres", "een adres"),
    ("view/data_page.py", "_examples(site_url or SITE)", "_examples(SITE)"),
    ("view/document_table.py", '"scope": "row"', '"scope": "col"'),
    ("view/search_page.py", '"role": "search"', '"role": "form"'),
    ("writers/atom.py", '{_LANGUAGE: "nl"}', '{_LANGUAGE: "en"}'),
    ("view/document_table.py", "short_date(day)", 'short_date("2099-01-01")'),
    ("view/document_table.py", "page_title(entry)", "page_title(entry)[1:]"),
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
