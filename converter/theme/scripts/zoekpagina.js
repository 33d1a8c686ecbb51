// The search page: from typing to hits. The whole state stands in the address; every text is set as text.
import { excerptOf, wantedOf } from "./zoekfragment.js";
import { Engine } from "./zoekmachine.js";
import { OtherEdition } from "./zoekregister.js";
import { Filters } from "./zoekfilters.js";
import { element, several } from "./zoekdelen.js";
import { explain } from "./zoekuitleg.js";

const AT_ONCE = 10;
const UNITS_AT_ONCE = 2;
const SHORTEST = 3;
const PAUSE = 150; // ms without a key before a search
const PARAMETERS = { member: "lid", party: "partij", ministry: "ministerie", year: "jaar", kind: "soort" };
const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const readAddress = () => {
  const asked = new URLSearchParams(location.search);
  const filters = new Map(Object.entries(PARAMETERS).map(([name, parameter]) => [name, asked.getAll(parameter)]));
  return {
    query: asked.get("q") ?? "",
    filters: new Map([...filters].filter(([, values]) => values.length)),
    order: asked.get("volgorde") === "nieuwste" ? "newest" : "best",
    stage: asked.get("ruim") === "1" ? 2 : 1,
  };
};

const addressOf = ({ query, filters, order, stage }) => {
  const asked = new URLSearchParams();
  if (query.trim()) asked.set("q", query.trim());
  for (const [name, values] of filters) for (const value of values) asked.append(PARAMETERS[name], value);
  if (order === "newest") asked.set("volgorde", "nieuwste");
  if (stage === 2) asked.set("ruim", "1");
  return asked.size ? `?${asked}` : location.pathname;
};

export const countInWords = ({ passages, documents }) => {
  const inDocuments = several(documents.length, "document", "documenten");
  return passages ? `${several(passages, "vraag of antwoord", "vragen en antwoorden")} in ${inDocuments}` : `Gevonden in ${inDocuments}`;
};

class SearchPage {
  constructor(root, key) {
    this.root = root;
    this.key = key;
    this.engine = new Engine(new URL("zoeken/", root));
    this.data = new Map(); // document.json by address
    this.asked = 0;
    this.found = null;
    this.shown = 0;
    this.whole = new Set(); // numbers of documents of which every hit is shown
    this.field = document.getElementById("zoekvraag");
    this.form = document.getElementById("zoekformulier");
    this.status = document.getElementById("zoekstand");
    this.notes = element("div", { class: "zoekuitleg" });
    this.list = element("ol", { id: "zoekresultaten" });
    this.more = element("button", { id: "zoekmeer", type: "button", hidden: "" }, "Meer resultaten");
    this.order = element("button", { type: "button", hidden: "" });
    const count = () => this.countChoices().catch(() => this.search(this.shown));
    this.filters = new Filters((filters) => this.change({ filters }), count);
    const bar = element("div", { class: "zoekbalk" }, this.filters.button, this.order);
    const column = element("div", { class: "zoekkolom" }, this.status, this.notes, bar, this.filters.chips, this.list, this.more);
    document.getElementById("zoekpagina").replaceChildren(this.filters.panel, column);
  }

  listen() {
    this.field.addEventListener("input", () => this.typed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.entered();
    });
    this.more.addEventListener("click", () => this.showMore());
    this.order.addEventListener("click", () => this.change({ order: this.state.order === "best" ? "newest" : "best" }));
    document.addEventListener("keydown", (event) => this.walk(event));
    window.addEventListener("pagehide", () => this.remember());
  }

  // From the address, as it was left: as many hits, the same place, the filters open or not.
  async start() {
    this.state = readAddress();
    const left = history.state?.zoeken;
    history.scrollRestoration = "manual";
    if (!this.state.query) this.state.query = this.field.value; // typed before this script was there
    else this.field.value = this.state.query;
    history.replaceState(history.state, "", addressOf(this.state));
    this.status.textContent = "";
    if (left?.open) this.filters.open();
    this.whole = new Set(left?.whole);
    await this.search(left?.shown ?? AT_ONCE);
    if (left) window.scrollTo(0, left.top);
  }

  remember() {
    const left = { shown: this.shown, whole: [...this.whole], top: window.scrollY, open: this.filters.isOpen };
    history.replaceState({ ...history.state, zoeken: left }, "");
  }

  typed() {
    clearTimeout(this.waiting);
    const query = this.field.value;
    if ([...query.trim()].length < SHORTEST && query.trim()) return;
    this.waiting = setTimeout(() => this.change({ query, stage: 1 }), PAUSE);
  }

  // Enter: at once, however short; a number opens the document that bears it.
  async entered() {
    clearTimeout(this.waiting);
    await this.change({ query: this.field.value, stage: 1 });
    if (this.found?.bears.length !== 1) return;
    const { address } = await this.engine.document(this.found, this.found.bears[0]);
    location.assign(this.page(address));
  }

  change(changes) {
    Object.assign(this.state, changes);
    this.whole.clear();
    history.replaceState(history.state, "", addressOf(this.state));
    return this.search(AT_ONCE);
  }

  async search(shown) {
    const asked = ++this.asked;
    this.list.setAttribute("aria-busy", "true");
    try {
      await this.anew(async () => {
        const found = await this.engine.search(this.state.query, this.state);
        if (asked === this.asked) await this.show(found, shown);
      });
    } catch (error) {
      if (asked !== this.asked) return;
      this.clear();
      this.status.textContent = "Zoeken lukt nu niet. Probeer het zo nog eens, of kijk in de lijsten hieronder.";
      console.info(error);
    } finally {
      if (asked === this.asked) this.list.removeAttribute("aria-busy");
    }
  }

  // Do it, and once more where the site was published anew meanwhile.
  async anew(action) {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof OtherEdition)) throw error;
      await action();
    }
  }

  clear() {
    this.found = null;
    this.shown = 0;
    this.list.replaceChildren();
    this.notes.replaceChildren();
    this.more.hidden = this.order.hidden = true;
    this.filters.show(this.state.filters, false);
  }

  async show(found, shown) {
    const asked = this.asked;
    if (!found.terms.length) {
      this.clear();
      this.status.textContent = "";
      return;
    }
    const documents = await this.read(found, 0, shown);
    const numbers = await Promise.all([found.bears, found.cites].map((each) => this.known(found, each.slice(0, AT_ONCE))));
    if (asked !== this.asked) return;
    this.found = found;
    this.wanted = wantedOf(found);
    this.status.textContent = this.said(found);
    this.notes.replaceChildren(...explain(found, this.state, numbers, (address) => this.page(address), (changes) => {
      if (changes.query !== undefined) this.field.value = changes.query;
      this.change(changes);
    }));
    this.list.replaceChildren(...documents);
    this.shown = documents.length;
    this.tail();
    this.filters.show(this.state.filters, found.found.length > 0);
    await this.countChoices();
  }

  said(found) {
    if (found.documents.length) return countInWords(found);
    return found.found.length ? "Niets gevonden met deze filters" : `Niets gevonden voor “${this.state.query.trim()}”`;
  }

  tail() {
    this.more.hidden = this.shown >= this.found.documents.length;
    this.order.hidden = this.found.documents.length < 2;
    this.order.textContent = this.state.order === "best" ? "Beste eerst · toon nieuwste eerst" : "Nieuwste eerst · toon beste eerst";
  }

  async countChoices() {
    const found = this.found;
    if (!found || !this.filters.isOpen) return;
    const counted = await this.engine.choices(found);
    if (found === this.found) this.filters.fill(counted, this.state.filters);
  }

  async showMore() {
    const asked = this.asked;
    const documents = await this.read(this.found, this.shown, this.shown + AT_ONCE).catch(() => null);
    if (asked !== this.asked) return;
    if (!documents) {
      await this.search(this.shown + AT_ONCE);
      return;
    }
    this.list.append(...documents);
    this.shown += documents.length;
    this.tail();
    documents[0]?.querySelector("a").focus({ preventScroll: true });
  }

  known(found, numbers) {
    return Promise.all(numbers.map((number) => this.engine.document(found, number)));
  }

  async read(found, from, to) {
    const part = found.documents.slice(from, to);
    const known = await this.known(found, part.map(({ number }) => number));
    return part.map((document, at) => this.document(document, known[at], wantedOf(found)));
  }

  page(address, anchor = "document") {
    return new URL(`kamervragen/${address}/${anchor === "document" ? "" : `#${anchor}`}`, this.root).href;
  }

  // One document: two hits, and the others when asked.
  document({ number, units }, known, wanted) {
    const hits = units.map((unit) => known.units[unit]);
    const atOnce = this.whole.has(number) ? hits.length : UNITS_AT_ONCE;
    const item = element("li", {}, ...hits.slice(0, atOnce).map((unit, at) => this.hit(known, unit, wanted, at === 0)));
    const rest = hits.slice(atOnce);
    if (rest.length) {
      const button = element("button", { type: "button", class: "nog" }, `nog ${rest.length} in dit document`);
      button.addEventListener("click", () => {
        this.whole.add(number);
        const others = rest.map((unit) => this.hit(known, unit, wanted, false));
        button.replaceWith(...others);
        others[0].querySelector("a").focus({ preventScroll: true });
      });
      item.append(button);
    }
    return item;
  }

  hit(known, unit, wanted, isFirst) {
    const title = known.title.charAt(0).toUpperCase() + known.title.slice(1);
    const link = element("a", { href: this.page(known.address, unit.anchor) }, unit.label ? `${unit.label} · ${title}` : title);
    link.addEventListener("click", () => this.leaveWords(link, wanted));
    const excerpt = element("p", { class: "fragment" });
    const hit = element("div", { class: "treffer" }, link);
    if (isFirst) hit.append(this.facts(known));
    hit.append(excerpt);
    this.fill(excerpt, known.address, unit.anchor, wanted);
    return hit;
  }

  facts({ who, date, state }) {
    const day = date ? DAY.format(new Date(`${date}T00:00:00Z`)) : "";
    const pill = element("span", { class: "stand" }, state);
    return element("p", { class: "wie" }, [who, day].filter(Boolean).join(" · "), " ", pill);
  }

  leaveWords(link, { words, phrases }) {
    const left = { path: new URL(link.href).pathname, wanted: { words: [...words], phrases } };
    sessionStorage.setItem(this.key, JSON.stringify(left));
  }

  async fill(excerpt, address, anchor, wanted) {
    if (!this.data.has(address)) {
      const data = fetch(new URL(`kamervragen/${address}/document.json`, this.root)).then((response) => response.json());
      this.data.set(address, data);
    }
    try {
      const pieces = excerptOf(await this.data.get(address), anchor, wanted);
      excerpt.replaceChildren(...pieces.map(([text, marked]) => (marked ? element("mark", {}, text) : text)));
    } catch {
      this.data.delete(address); // the hit stands without its sentence
    }
  }

  // Arrow keys go from the field to the hits, from hit to hit, and back.
  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.field, ...this.list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  }
}

export const start = (root, key) => {
  const page = new SearchPage(root, key);
  page.listen();
  return page.start();
};
