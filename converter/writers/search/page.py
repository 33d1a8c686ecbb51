"""The page where one searches: what a reader sees before its script has run."""

from __future__ import annotations

from converter.writers.front_matter import write_front_matter

_PAGE = """# Zoeken

<form class="zoekveld" id="zoekformulier" action="" role="search">
<label for="zoekvraag">Zoek in vragen, antwoorden en noten</label>
<input id="zoekvraag" name="q" type="search" autocomplete="off" spellcheck="false">
<input name="open" type="hidden" value="1">
<button type="submit">Zoek</button>
</form>
<div class="zoekpagina" id="zoekpagina">
<p id="zoekstand" role="status"><noscript>
Zoeken vraagt om JavaScript. Zonder JavaScript vindt u alles in lijsten.
</noscript></p>
</div>

Een vaste woordgroep staat tussen aanhalingstekens: “Openbaar Ministerie”. Andere vormen worden ook gevonden:
*vraag* vindt *vragen*. Een nummer met Enter opent het document: *2024Z19016*, *Aanhangsel 594*.

Lijsten: [alle documenten](../kamervragen/index.md), [bronnen](../bronnen/index.md) en
[begrippen](../begrippen/index.md).
"""


def write_search_page() -> str:
    """Return the Markdown of the page; ``theme/scripts/zoekpagina.js`` fills it."""
    return write_front_matter("Zoeken", "Zoek in alle vragen, antwoorden en noten.") + _PAGE
