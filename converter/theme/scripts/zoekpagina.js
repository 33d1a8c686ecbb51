// The search page: from typing to hits. Its whole state stands in the address; every text is set as text.
import { addressOf, readAddress } from "./zoekadres.js";
import { element, heardOnly, shortened } from "./zoekdelen.js";
import { chosenInWords, Filters } from "./zoekfilters.js";
import { wantedOf } from "./zoekfragment.js";
import { Engine } from "./zoekmachine.js";
import { OtherEdition } from "./zoekregister.js";
import { Hits } from "./zoektreffers.js";
import { explain, offerInWords, reasonsInWords, resultInWords } from "./zoekuitleg.js";

const AT_ONCE = 10;
const SHORTEST = 3;
const PAUSE = 150; // ms without a key before a search
const SLOW = 400; // ms without an answer before the page says that it is at work
const SIGNS_IN_TITLE = 60; // of a query
const TITLE = document.title;
const TOUCH = window.matchMedia("(pointer: coarse)");

const soughtInWords = ({ query, filters }) => [`Gezocht naar: ${query.trim()}`, ...chosenInWords(filters)].join(" · ");

class SearchPage {
  constructor(root, key) {
    this.engine = new Engine(new URL("zoeken/", root));
    this.hits = new Hits(root, key);
    this.asked = 0;
    this.found = null;
    this.shown = 0;
    this.field = document.getElementById("zoekvraag");
    this.form = document.getElementById("zoekformulier");
    this.status = document.getElementById("zoekstand");
    this.status.tabIndex = -1; // where the focus goes when what had it is gone
    this.sought = element("p", { class: "gezocht" }); // on paper, where the field is not
    this.notes = element("div", { class: "zoekuitleg" });
    this.list = element("ol", { id: "zoekresultaten" });
    this.more = element("button", { id: "zoekmeer", type: "button", hidden: "" }, "Meer resultaten");
    this.order = element("button", { type: "button", hidden: "" });
    const count = () => this.countChoices().catch(() => this.search(this.shown));
    this.filters = new Filters((filters) => this.change({ filters }), count);
    const bar = element("div", { class: "zoekbalk" }, this.filters.button, this.order);
    const column = element("div", { class: "zoekkolom" }, this.sought, this.status, this.notes, bar, this.filters.chips, this.list, this.more);
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
    window.addEventListener("popstate", () => {
      if (addressOf(readAddress()) !== addressOf(this.state)) this.arrive(readAddress());
    });
  }

  async start() {
    const state = readAddress();
    const before = state.query ? "" : this.field.value; // typed before this script was there
    history.scrollRestoration = "manual";
    const arrived = this.arrive(state);
    if (before) {
      this.field.value = before;
      this.typed();
    }
    const found = await arrived;
    if (state.opens) await this.open(found, (page) => location.replace(page));
  }

  // As the address says, and as it was left: as many hits, the same place, the filters open or not.
  async arrive(state) {
    const left = history.state?.zoeken;
    this.state = state;
    this.field.value = state.query;
    this.showInWindow();
    this.say("");
    if (!left && addressOf(state) === location.pathname) this.field.focus({ preventScroll: true });
    if (left?.open) this.filters.open();
    this.hits.whole = new Set(left?.whole);
    const found = await this.search(left?.shown ?? AT_ONCE);
    if (left) window.scrollTo(0, left.top);
    return found;
  }

  remember() {
    const left = { shown: this.shown, whole: [...this.hits.whole], top: window.scrollY, open: this.filters.isOpen };
    history.replaceState({ ...history.state, zoeken: left }, "");
  }

  typed() {
    clearTimeout(this.waiting);
    const query = this.field.value;
    const isShort = query.trim() && [...query.trim()].length < SHORTEST;
    this.waiting = setTimeout(() => (isShort ? this.wait(query) : this.change({ query, stage: 1 })), PAUSE);
  }

  // What was found for an earlier query does not stand below this one.
  wait(query) {
    this.asked++;
    this.note({ query, stage: 1 });
    this.clear();
    this.say("Typ nog een letter, of kies Zoek.");
  }

  // Enter: at once, however short; a number opens the document that bears it.
  async entered() {
    clearTimeout(this.waiting);
    if (TOUCH.matches) this.field.blur(); // puts away the keyboard, which covers the hits
    const found = await this.change({ query: this.field.value, stage: 1 });
    await this.open(found, (page) => location.assign(page));
  }

  // Go to the document that bears the number that was asked, where there is one such.
  async open(found, go) {
    if (found?.bears.length !== 1) return;
    const [{ address }] = await this.known(found, found.bears);
    go(this.hits.page(address));
  }

  note(changes) {
    Object.assign(this.state, changes);
    this.hits.whole.clear();
    this.showInWindow();
  }

  // The address of the window, and its title, say what is asked.
  showInWindow() {
    const query = shortened(this.state.query.trim(), SIGNS_IN_TITLE);
    history.replaceState(history.state, "", addressOf(this.state));
    document.title = query ? `${query} - ${TITLE}` : TITLE;
  }

  change(changes) {
    this.note(changes);
    return this.search(AT_ONCE);
  }

  say(words, reasons = "") {
    clearTimeout(this.slow);
    this.status.textContent = words;
    if (reasons) this.status.append(heardOnly(reasons));
  }

  sayInSheetToo(words) {
    this.say(words);
    this.filters.say(words);
  }

  // Return what was found; null where that failed, or where something else was asked meanwhile.
  async search(shown) {
    const asked = ++this.asked;
    clearTimeout(this.slow);
    if (this.state.query.trim()) this.slow = setTimeout(() => this.sayInSheetToo("Bezig met zoeken …"), SLOW);
    this.list.setAttribute("aria-busy", "true");
    try {
      return await this.anew(async () => {
        const found = await this.engine.search(this.state.query, this.state);
        return asked === this.asked ? this.show(found, shown) : null;
      });
    } catch (error) {
      if (asked !== this.asked) return null;
      this.clear();
      this.sayInSheetToo("Zoeken lukt nu niet. Probeer het zo nog eens, of kijk in de lijsten hieronder.");
      console.info(error);
      return null;
    } finally {
      if (asked === this.asked) this.list.removeAttribute("aria-busy");
    }
  }

  // Do it, and once more where the site was published anew meanwhile.
  async anew(action) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof OtherEdition)) throw error;
      return action();
    }
  }

  clear() {
    this.found = null;
    this.shown = 0;
    this.list.removeAttribute("aria-busy");
    this.more.hidden = this.order.hidden = true;
    this.keepingFocus(() => {
      this.list.replaceChildren();
      this.notes.replaceChildren();
      this.sought.textContent = "";
      this.filters.show(this.state.filters, false, "Sluit de filters");
      this.filters.empty();
    });
  }

  // Do it; where that takes away what has the focus, this goes to what is said.
  keepingFocus(action) {
    const focused = document.activeElement;
    action();
    if (focused?.isConnected === false) this.status.focus({ preventScroll: true });
  }

  async show(found, shown) {
    const asked = this.asked;
    if (!found.terms.length) {
      this.clear();
      this.say(this.state.query.trim() ? "Hierin staat geen woord of nummer om op te zoeken." : "");
      return null;
    }
    const [documents, bearing, citing, compounds] = await Promise.all([
      this.read(found, 0, shown),
      ...[found.bears, found.cites].map((numbers) => this.known(found, numbers.slice(0, AT_ONCE))),
      this.engine.compounds(found),
    ]);
    if (asked !== this.asked) return null;
    this.found = found;
    const result = resultInWords(found, this.state);
    const state = { ...this.state, bearing, citing, compounds };
    this.say(result, reasonsInWords(found, state, result));
    this.keepingFocus(() => {
      this.notes.replaceChildren(...explain(found, state, this.hits, (changes) => this.take(changes)));
      this.sought.textContent = soughtInWords(this.state);
      this.list.replaceChildren(...documents);
      this.filters.show(this.state.filters, found.found.length > 0, offerInWords(found));
    });
    this.shown = documents.length;
    this.tail();
    await this.countChoices();
    if (asked === this.asked) this.filters.say(result); // once the focus has come to rest
    return found;
  }

  // What is offered below the count: another spelling, wider or narrower.
  take(changes) {
    if (changes.query !== undefined) this.field.value = changes.query;
    this.change(changes);
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
    return part.map((document, at) => this.hits.document(document, known[at], wantedOf(found)));
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
