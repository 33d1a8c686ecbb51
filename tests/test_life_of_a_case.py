"""One case from its questions to the day it must go, as editors publish it: nothing public is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from test_cases_of_papers import ANSWER, ASKED, DELAY, NUMBER, WITHDRAWN, Desk, said

from converter.annotators.page_words import page_words
from converter.desk.quotes import told_apart
from converter.desk.yaml_lines import yaml_lines
from converter.diagnostics import exit_code
from converter.reading import read_source

CASE = f"kamervragen/{NUMBER}/"
DELAYED, ASKED_THERE = f"{CASE}uitstel/", f"{CASE}vragen/"
PAPERS = {CASE: "3-antwoord.txt", DELAYED: "2-uitstel.txt", ASKED_THERE: "1-vragen.txt"}
CHANGED = ("antwoord-2", "antwoord-3", "antwoord-2-3", "vraag-4")
MISREAD = ANSWER + "\nVraag 4\nvan de krant blijft open.\n"
LEADS_ON = re.compile(r'<li id="([\w-]+)">[^<]*<a href="\.\./([\w/-]+)#\1">')
IS_GONE = re.compile(r'<li id="([\w-]+)">(?:Hier stond |[^<]* staat niet meer )')


@dataclass
class Public:
    """Every id that was ever public with the words it stood for, held to each state of the site."""

    desk: Desk
    ever: dict[tuple[str, str], str] = field(default_factory=dict)

    def publish(self, pages: dict[str, str], *, changed: tuple[str, ...] = (), withdrawn: str = "") -> None:
        """Publish: just these papers are at these addresses, and what was public leads to its words.

        ``changed``: the ids that have other words by an editor's word; ``withdrawn``: the page that is gone.
        """
        assert self.desk.publish().pages == pages
        recorded = {each.url: each for each in self.desk.recorded()}
        assert {url for url, each in recorded.items() if each.state == "withdrawn"} == {withdrawn} - {""}
        now = {(url, id_): hash_ for url, each in recorded.items() for id_, hash_ in each.anchors.items()}
        for (url, id_), hash_ in self.ever.items():
            assert self._leads(url, id_), f"{url}#{id_}"
            if url != withdrawn and id_ not in changed:
                assert now[url, id_] == hash_, f"{url}#{id_}"
        self.ever |= now

    def _leads(self, url: str, id_: str) -> bool:
        """Return whether an id is a place of its page, leads to one, or says that it is gone."""
        page = self.desk.page(url.removeprefix("kamervragen/").rstrip("/"))
        on = dict(LEADS_ON.findall(page))
        if id_ in on:
            return self._leads(f"kamervragen/{on[id_]}", id_)
        return id_ in IS_GONE.findall(page) or bool(re.search(rf'(?:\{{ #|(?<!<li )id="){id_}\b', page))


def remark(desk: Desk, name: str, words: str) -> str:
    """Return the lines that the window of a selection gives for the last such words of a page."""
    reading = read_source(name, (desk.folder / "seeds" / name).read_bytes())
    seen = page_words(reading.source, reading.document).words
    quote = told_apart(seen, seen.rindex(words), seen.rindex(words) + len(words))
    assert quote is not None
    quoted = {"exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    about = {"text": "In guldens.", "author": "De redactie", "date": "2099-05-01"}
    return yaml_lines({"remarks": [{key: value for key, value in quoted.items() if value} | about]})


def test_a_case_from_its_questions_until_it_must_go(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "project")
    public = Public(desk)
    come(desk, public)
    correct(desk, public)
    go(desk, public)


def come(desk: Desk, public: Public) -> None:
    """Questions, a notice of delay, the answer."""
    desk.put("1-vragen.txt", ASKED)
    public.publish({CASE: "1-vragen.txt"})
    desk.put("2-uitstel.txt", DELAY)
    public.publish({CASE: "1-vragen.txt", DELAYED: "2-uitstel.txt"})
    desk.put("3-antwoord.txt", MISREAD)
    public.publish(PAPERS)


def correct(desk: Desk, public: Public) -> None:
    """A remark on selected words, a label that was none, a message that was judged."""
    remarked = remark(desk, "3-antwoord.txt", "kwartje")
    desk.put("3-antwoord.yml", remarked)
    public.publish(PAPERS)
    assert "In guldens." in desk.page(NUMBER)
    corrected = f"{remarked}reading: [{{exact: Vraag 4, is: not-a-label}}]\n"
    desk.put("3-antwoord.yml", corrected)
    assert len(said(desk.build(), "words-changed")) == len(CHANGED)
    desk.put("3-antwoord.yml", f"{corrected}changes: [{', '.join(CHANGED)}]\n")
    public.publish(PAPERS, changed=CHANGED)
    assert "van de krant blijft open." in str(desk.data(NUMBER)["answers"])
    assert len(said(desk.build(), "title-missing")) == 1
    desk.put("2-uitstel.yml", "accept: [{code: title-missing, reason: een mededeling heeft er geen}]\n")
    public.publish(PAPERS)
    assert said(desk.build(), "title-missing", "accept-unused") == []


def go(desk: Desk, public: Public) -> None:
    """The answer is withdrawn, and comes back by another name only once an editor says so."""
    desk.put("3-antwoord.yml", WITHDRAWN)
    left = {DELAYED: "2-uitstel.txt", ASKED_THERE: "1-vragen.txt"}
    public.publish(left, withdrawn=CASE)
    assert "kwartje" not in desk.page(NUMBER)
    desk.rename("3-antwoord.txt", "4-antwoord.txt")
    caught = desk.build()
    assert exit_code(caught.messages) == 1
    assert said(caught, "withdrawal-lost") == [
        f"addresses.txt:4:1: error: {CASE} was withdrawn, and 4-antwoord.txt is new in its case; if it is "
        f"the same paper, name it 3-antwoord.txt or remove it; if not, write “{CASE}antwoord/ published "
        "4-antwoord.txt” on a line here [withdrawal-lost]"
    ]
    desk.remove("4-antwoord.txt")
    public.publish(left, withdrawn=CASE)
    desk.put("4-antwoord.txt", ANSWER)
    with (desk.folder / "addresses.txt").open("a", encoding="utf-8") as addresses:
        addresses.write(f"{CASE}antwoord/ published 4-antwoord.txt\n")
    public.publish(left | {f"{CASE}antwoord/": "4-antwoord.txt"}, withdrawn=CASE)
