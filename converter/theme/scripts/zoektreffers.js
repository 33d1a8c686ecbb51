// The hits of a search as a reader sees them: one item a document, its sentences fetched when it is shown.
import { element, shortened } from "./zoekdelen.js";
import { excerptOf, sentenceOf } from "./zoekfragment.js";

const UNITS_AT_ONCE = 2;
const LONGEST_TITLE = 140;
const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const marked = (pieces) => pieces.map(([text, isMarked]) => (isMarked ? element("mark", {}, text) : text));

const titleOf = ({ title }) => shortened(title.charAt(0).toUpperCase() + title.slice(1), LONGEST_TITLE);

export class Hits {
  // The site lies at ``root``; the words of a hit that is followed are left below ``key``.
  constructor(root, key) {
    this.root = root;
    this.key = key;
    this.data = new Map(); // document.json by address
    this.whole = new Set(); // addresses of documents of which every hit is shown
  }

  page(address, anchor = "document") {
    return new URL(`kamervragen/${address}/${anchor === "document" ? "" : `#${anchor}`}`, this.root).href;
  }

  shelf(name) {
    return new URL(`bronnen/${name}/`, this.root).href;
  }

  // One document: two hits, and the others when asked.
  document({ units }, known, wanted) {
    const hits = units.map((unit) => known.units[unit]);
    const atOnce = this.whole.has(known.address) ? hits.length : UNITS_AT_ONCE;
    const item = element("li", {}, ...hits.slice(0, atOnce).map((unit, at) => this.hit(known, unit, wanted, at === 0)));
    const rest = hits.slice(atOnce);
    if (rest.length) {
      const words = `nog ${rest.length} in dit document`;
      const button = element("button", { type: "button", class: "nog", "aria-label": `${words}: ${titleOf(known)}` }, words);
      button.addEventListener("click", () => {
        this.whole.add(known.address);
        const others = rest.map((unit) => this.hit(known, unit, wanted, false));
        button.replaceWith(...others);
        others[0].querySelector("a").focus({ preventScroll: true });
      });
      item.append(button);
    }
    return item;
  }

  hit(known, unit, wanted, isFirst) {
    const title = titleOf(known);
    const link = element("a", { href: this.page(known.address, unit.anchor) }, unit.label ? `${unit.label} · ${title}` : title);
    link.addEventListener("click", () => this.leaveWords(link, wanted));
    const named = unit.anchor === "document" && sentenceOf(known.title, wanted); // mostly what will stand there
    const excerpt = element("p", { class: named ? "fragment bekend" : "fragment" }, ...(named ? marked(named) : []));
    const hit = element("div", { class: "treffer" }, isFirst ? element("h2", {}, link) : link);
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
      excerpt.replaceChildren(...marked(pieces));
    } catch {
      this.data.delete(address); // the hit stands without its sentence
    }
  }
}
