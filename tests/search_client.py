"""The search engine in a browser, over an index that is held in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route

SCRIPTS = Path(__file__).parents[1] / "converter/theme/scripts"
BASE = "http://zoek.test/"
_OPEN = """async (base) => {
  const { Engine, FILTERS } = await import(`${base}scripts/zoekmachine.js`);
  window.words = await import(`${base}scripts/zoekwoorden.js`);
  window.stem = (await import(`${base}scripts/zoekstam.js`)).stem;
  window.engine = new Engine(`${base}zoeken/`);
  window.ask = async ({ query, filters, order, stage }) => {
    const found = await engine.search(query, { filters: new Map(Object.entries(filters)), order, stage });
    const known = new Map();
    for (const number of [...found.documents.map(({ number }) => number), ...found.bears, ...found.cites])
      known.set(number, await engine.document(found, number));
    const url = (number) => `kamervragen/${known.get(number).address}/`;
    const plain = (map) => Object.fromEntries([...map].map(([key, value]) => [key, value]));
    const choices = await engine.choices(found);
    const compounds = await engine.compounds(found);
    return {
      documents: found.documents.map(({ number, score, units }) =>
        [url(number), score, units.map((unit) => known.get(number).units[unit].anchor)]),
      passages: found.passages,
      stage: found.stage,
      counts: [...found.counts],
      fallback: found.fallback,
      taken: [...found.taken].map(([word, ways]) => [word, [...ways]]),
      tooMany: found.tooMany,
      compounds: [compounds.words, [...compounds.tooMany].sort()],
      suggestions: [...found.suggestions],
      bears: found.bears.map(url).sort(),
      cites: found.cites.map(url).sort(),
      isPaper: found.isPaper,
      shelves: found.shelves,
      values: [...choices].map(([name, counts]) => [name, [...counts]]),
    };
  };
  window.askAll = async (all) => {
    const answers = [];
    for (const each of all) answers.push(await ask(each));
    return answers;
  };
}"""


class Client:
    """One page with the engine on it; ``asked`` has the path of every request."""

    def __init__(self, browser: Browser, files: Mapping[str, str]) -> None:
        self.files = dict(files)
        self.asked: list[str] = []
        self.page: Page = browser.new_page()
        self.page.route(f"{BASE}**", self._answer)
        self.page.goto(BASE)
        self.page.evaluate(_OPEN, BASE)

    def _answer(self, route: Route) -> None:
        path = urlsplit(route.request.url).path.removeprefix("/")
        self.asked.append(path)
        if path.startswith("scripts/"):
            route.fulfill(
                body=(SCRIPTS / path.removeprefix("scripts/")).read_text(), content_type="text/javascript"
            )
        elif path in self.files:
            route.fulfill(body=self.files[path], content_type="application/json")
        else:
            route.fulfill(status=404 if path else 200, body="", content_type="text/html")

    def ask(self, queries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return what the engine answers to each {query, filters, order, stage}."""
        answers: list[dict[str, Any]] = self.page.evaluate("(all) => askAll(all)", list(queries))
        return answers
