"""Write the pages that list documents: the home page and the index of all."""

from __future__ import annotations

from converter.anchors import FOLDER
from converter.collection import Collection, Entry
from converter.dutch import capitalized, dutch_date
from converter.writers.escape import escape_raw
from converter.writers.facts import KINDS, counts, members_in_words, page_title
from converter.writers.front_matter import write_front_matter

_NEWEST = 10

_HOME = """# Kamervragen, vraag voor vraag

Kamerleden stellen schriftelijke vragen aan de regering; bewindspersonen antwoorden per brief. Hier heeft elke
vraag, elk antwoord en elke noot een eigen, blijvend adres.
"""


def write_home_page(collection: Collection) -> str:
    """Return the home page with the newest documents."""
    entries = newest_first(collection)
    return "\n\n".join(
        (
            write_front_matter("Kamervragen", "Kamervragen en antwoorden, vraag voor vraag.")
            + _HOME.rstrip(),
            _SEARCH_FORM,
            "## Nieuwste documenten",
            _list(entries[:_NEWEST], f"{FOLDER}/"),
            f"[Alle documenten]({FOLDER}/index.md)\n",
        )
    )


_SEARCH_FORM = (
    '<form class="zoekveld" action="zoeken/" role="search">'
    '<label for="zoekvraag">Zoek in vragen, antwoorden en noten</label>'
    '<input id="zoekvraag" name="q" type="search"><input name="open" type="hidden" value="1">'
    '<button type="submit">Zoek</button></form>'
)


def write_index_page(collection: Collection) -> str:
    """Return the index of all documents."""
    entries = newest_first(collection)
    return (
        "\n\n".join(
            (
                write_front_matter("Alle documenten", "Alle Kamervragen in deze verzameling.")
                + "# Alle documenten",
                _list(entries, ""),
            )
        )
        + "\n"
    )


def newest_first(collection: Collection) -> tuple[Entry, ...]:
    """Return the documents by their latest date, those without a date last."""
    by_address = sorted(collection.entries.values(), key=lambda entry: entry.address)
    return tuple(sorted(by_address, key=_date, reverse=True))


def _date(entry: Entry) -> str:
    value = entry.document.metadata.answered or entry.document.metadata.submitted
    return value.value if value else ""


def _list(entries: tuple[Entry, ...], base: str) -> str:
    if not entries:
        return "Er zijn nog geen documenten."
    return f'<ul class="documenten">{"".join(_item(entry, base) for entry in entries)}</ul>'


def _item(entry: Entry, base: str) -> str:
    metadata = entry.document.metadata
    details = (
        members_in_words(metadata.members.value) if metadata.members else "",
        dutch_date(_date(entry)) if _date(entry) else "",
        KINDS[entry.document.kind].lower(),
        counts(entry),
    )
    return (
        f'<li><a href="{base}{entry.address}/">{escape_raw(page_title(entry))}</a>'
        f"<span>{escape_raw(capitalized(' · '.join(filter(None, details))))}</span></li>"
    )
