"""What each page that lists documents must have, derived once more from the data of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from converter.verify.grouped import FOLDERS, List, Pages, lists_of, newest_first
from converter.verify.replies import date_of
from converter.verify.told import MONTHS

ALL = "kamervragen/index.html"
_OPEN = "nog-geen-antwoord"
_BLOCK = 100  # documents on a page of older ones; the newest page has as many and what is left
_SHORT = 10  # of a ministry, on the page of all that is not answered
_FILTERS = {"jaren": "jaar", "leden": "lid", "partijen": "partij", "ministeries": "ministerie"}
_MARCH = 3
_COLUMNS = "OnderwerpVanAanDatumStand"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a page must have beside the rows of its tables: its words, and where its links lead.

    ``tables``: the URLs of the documents in each, and whether it has all of a list.
    """

    words: str
    links: tuple[str, ...]
    tables: tuple[tuple[Sequence[str], bool], ...]
    filters: tuple[tuple[str, str], ...] = ()


def wanted_lists(pages: Pages) -> Mapping[str, Wanted]:
    """Return what each list of documents must have, by the name of its page."""
    return dict(_wanted(pages))


def _wanted(pages: Pages) -> Iterator[tuple[str, Wanted]]:
    lists = lists_of(pages)
    yield ALL, _all(newest_first(pages), lists)
    for folder, found in lists.items():
        yield f"{folder}/index.html", _open(found) if folder == _OPEN else _kind(folder, found, pages)
        for each in found:
            yield from _of_list(each, pages)


def _all(documents: Sequence[str], lists: Mapping[str, Sequence[List]]) -> Wanted:
    is_whole = len(documents) < 2 * _BLOCK
    lead = "" if is_whole else f"Hier staan de nieuwste {_BLOCK}; alle staan in de lijsten per jaar."
    ways = [folder for folder in FOLDERS if lists[folder]]
    counts = (
        f"{FOLDERS[folder][0]}{_number(len(lists[folder])) if folder != _OPEN else ''}" for folder in ways
    )
    table = (documents if is_whole else documents[:_BLOCK], is_whole)
    return _with_table(
        f"Alle documenten{_counted(len(documents))}.{lead}{''.join(counts)}",
        [f"/{folder}/" for folder in ways],
        table,
    )


def _with_table(
    words: str, links: Sequence[str], table: tuple[Sequence[str], bool], behind: str = ""
) -> Wanted:
    """Return a page with one table; where nothing is to be listed it says so."""
    if not table[0]:
        return Wanted(f"{words}Er zijn nog geen documenten.", tuple(links), ())
    return Wanted(f"{words}{_COLUMNS}{behind}", tuple(links), (table,))


def _kind(folder: str, found: Sequence[List], pages: Pages) -> Wanted:
    title, _, lead = FOLDERS[folder]
    lines = "".join(f"{each.name}{_number(len(each.documents))}" for each in found)
    lead = lead if found else f"Er zijn nog geen {title.lower()}."
    listed = {url for each in found for url in each.documents}
    left = len(newest_first(pages)) - len(listed) if folder == "ministeries" else 0
    lines += f"Van {_counted(left)} is het ministerie niet bekend." if left else ""
    return Wanted(f"{title}{lead}{lines}", tuple(f"/{each.url}" for each in found), ())


def _open(found: Sequence[List]) -> Wanted:
    title = FOLDERS[_OPEN][0]
    if not found:
        return Wanted(f"{title}Van geen enkel document is bekend dat het antwoord ontbreekt.", (), ())
    count = len({url for each in found for url in each.documents})
    words = f"{title}{_counted(count)}. Per ministerie de nieuwste; bij uitstel staat wanneer dat is gemeld."
    links: list[str] = []
    for each in found:
        more = len(each.documents) > _SHORT
        words += f"{each.name}{_number(len(each.documents))}{_COLUMNS}"
        words += f"Alle {_number(len(each.documents))}" if more else ""
        links += [f"/{each.url}"] * (1 + more)
    return Wanted(words, tuple(links), tuple((each.documents[:_SHORT], False) for each in found))


def _of_list(each: List, pages: Pages) -> Iterator[tuple[str, Wanted]]:
    """Yield the pages of a list: the newest, and the older ones, counted from the oldest."""
    oldest_first = each.documents[::-1]
    older = max(len(oldest_first) // _BLOCK - 1, 0)
    spans = [oldest_first[at * _BLOCK : (at + 1) * _BLOCK] for at in range(older)]
    days = [_span([date_of(pages[url]) for url in span]) for span in spans]
    title = FOLDERS[each.folder][0]
    newest = each.documents[: len(each.documents) - older * _BLOCK]
    lead = f"{_counted(len(each.documents))}{f'; hier staan de nieuwste {len(newest)}' if older else ''}."
    name = _FILTERS.get(each.folder) if older else None
    form = "Zoek in deze lijstZoek" if name else ""
    links = [f"/{each.folder}/", *(f"/{each.url}blad-{number}/" for number in range(older, 0, -1))]
    page = _with_table(
        f"{title}{each.name}{lead}{form}",
        links,
        (newest, not older),
        "".join(("Ouder", *reversed(days))) if older else "",
    )
    filters = ((name, each.name),) if name else ()
    yield f"{each.url}index.html", Wanted(page.words, page.links, page.tables, filters)
    for number, (span, day) in enumerate(zip(spans, days, strict=True), 1):
        ways = [f"/{each.folder}/", f"/{each.url}", f"/{each.url}blad-{number + 1}/"]
        ways[2] = ways[1] if number == older else ways[2]
        ways += [f"/{each.url}blad-{number - 1}/"] if number > 1 else []
        words = f"{title}{each.name}Blad {number}: {day}."
        behind = "NieuwsteNieuwer" + ("Ouder" if number > 1 else "")
        yield f"{each.url}blad-{number}/index.html", _with_table(words, ways, (span[::-1], False), behind)


def _number(count: int) -> str:
    """Return "10.042" for 10042."""
    return f"{count:_}".replace("_", ".")


def _counted(count: int) -> str:
    return f"{_number(count)} {'document' if count == 1 else 'documenten'}"


def _span(days: Sequence[str]) -> str:
    """Return the days of the oldest and the newest of a page, one where these are the same."""
    ends = [short_day(day) if day else "zonder datum" for day in (days[0], days[-1])]
    return ends[0] if ends[0] == ends[1] else " – ".join(ends)


def short_day(day: str) -> str:
    """Return "3 mrt 2024" for "2024-03-03"."""
    year, month, number = map(int, day.split("-"))
    return f"{number} {'mrt' if month == _MARCH else MONTHS[month - 1][:3]} {year}"
