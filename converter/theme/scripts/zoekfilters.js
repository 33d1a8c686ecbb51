// The filters of the search page: a column beside the hits, a sheet over the page on a phone.
import { element, heardOnly } from "./zoekdelen.js";

const NAMES = new Map([["member", "Lid"], ["party", "Partij"], ["ministry", "Ministerie"], ["year", "Jaar"], ["kind", "Soort"]]);
const KINDS = new Map([
  ["answers", "Beantwoorde Kamervragen"], ["questions", "Kamervragen"],
  ["delay", "Uitstel van beantwoording"], ["notice", "Mededeling"], ["oral", "Mondelinge vraag"],
]);
const AT_ONCE = 8;
const PHONE = window.matchMedia("(max-width: 59.9375em)");

const shownAs = (name, value) => (name === "kind" ? KINDS.get(value) ?? value : value);

const pairsOf = (chosen) => [...chosen].flatMap(([name, values]) => values.map((value) => [name, value]));

const inWords = ([name, value]) => `${NAMES.get(name)}: ${shownAs(name, value)}`;

export const chosenInWords = (chosen) => pairsOf(chosen).map(inWords);

export class Filters {
  // changed(filters) is called with all chosen values, opened() when the counts are wanted.
  constructor(changed, opened) {
    this.changed = changed;
    this.opened = opened;
    this.chosen = new Map();
    this.whole = new Set(); // filters of which every value is shown
    this.button = element("button", { type: "button", hidden: "", "aria-expanded": "false", "aria-controls": "zoekfilters" }, "Filters");
    this.chips = element("div", { class: "zoekkeuzes" });
    this.content = element("div", { class: "zoekwaarden" });
    this.closer = element("button", { type: "button", class: "sluiten" });
    this.status = heardOnly("", { role: "status" }); // that of the page is not there for whom a sheet lies over it
    const inside = [this.content, this.status, this.closer];
    this.panel = element("dialog", { id: "zoekfilters", class: "zoekfilters", "aria-label": "Filters", tabindex: "-1" }, ...inside);
    this.button.addEventListener("click", () => (this.isOpen ? this.panel.close() : this.open()));
    this.closer.addEventListener("click", () => this.panel.close());
    this.panel.addEventListener("close", () => {
      this.button.setAttribute("aria-expanded", "false");
      this.say("");
    });
    this.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.isSheet) return; // a sheet does it of itself
      this.panel.close();
      this.button.focus();
    });
    this.panel.addEventListener("click", (event) => {
      if (event.target === this.panel && PHONE.matches) this.panel.close(); // beside the sheet
    });
  }

  get isOpen() {
    return this.panel.open;
  }

  get isSheet() {
    return this.panel.matches(":modal");
  }

  open() {
    if (this.isOpen) return;
    if (PHONE.matches) this.panel.showModal();
    else this.panel.show();
    this.panel.focus(); // its first value comes next, though it is not there yet
    this.button.setAttribute("aria-expanded", "true");
    this.opened();
  }

  say(words) {
    this.status.textContent = this.isSheet ? words : "";
  }

  // What is chosen, each with a button that takes it away; the button is there when there is something to filter, and
  // the one that closes the sheet has the offer.
  show(chosen, isUseful, offer) {
    this.chosen = chosen;
    this.closer.textContent = offer;
    const pairs = pairsOf(chosen);
    this.button.hidden = !isUseful && !pairs.length;
    this.button.textContent = pairs.length ? `Filters (${pairs.length})` : "Filters";
    this.chips.replaceChildren(...pairs.map(([name, value]) => {
      const words = inWords([name, value]);
      const chip = element("button", { type: "button", "aria-label": `Haal ${words} weg` }, `${words} ×`);
      chip.addEventListener("click", () => this.toggle(name, value));
      return chip;
    }));
  }

  fill(counted, chosen) {
    const focused = document.activeElement?.closest(".zoekwaarden label")?.dataset.key;
    this.content.replaceChildren(...[...NAMES.keys()].map((name) => this.group(name, counted.get(name), chosen.get(name) ?? [])));
    if (!focused) return;
    const again = this.content.querySelector(`[data-key="${CSS.escape(focused)}"] input`);
    (again ?? this.panel).focus({ preventScroll: true });
  }

  // Where nothing was asked, there is nothing to count.
  empty() {
    this.content.replaceChildren();
  }

  group(name, counts, chosen) {
    const byCount = [...counts].sort(([one, a], [other, b]) => (name === "year" ? other.localeCompare(one) : b - a || one.localeCompare(other, "nl")));
    const missing = chosen.filter((value) => !counts.has(value)).map((value) => [value, 0]);
    const isShown = ([value], at) => at < AT_ONCE || this.whole.has(name) || chosen.includes(value);
    const values = [...missing, ...byCount];
    const shown = values.filter(isShown);
    const group = element("fieldset", {}, element("legend", {}, NAMES.get(name)));
    group.append(...shown.map(([value, count]) => this.value(name, value, count, chosen.includes(value))));
    if (shown.length < values.length) {
      const more = element("button", { type: "button", class: "nog" }, `alle ${values.length}`);
      more.addEventListener("click", () => {
        this.whole.add(name);
        this.opened();
      });
      group.append(more);
    }
    group.hidden = !values.length;
    return group;
  }

  value(name, value, count, isChosen) {
    const box = element("input", { type: "checkbox" });
    box.checked = isChosen;
    box.addEventListener("change", () => this.toggle(name, value));
    const label = element("label", { "data-key": `${name} ${value}` }, box, element("span", {}, shownAs(name, value)));
    const unit = heardOnly(` ${count === 1 ? "document" : "documenten"}`);
    label.append(" ", element("span", { class: "aantal" }, String(count)), unit);
    return label;
  }

  toggle(name, value) {
    const before = this.chosen.get(name) ?? [];
    const values = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
    const chosen = new Map([...this.chosen, [name, values]]);
    this.changed(new Map([...chosen].filter(([, each]) => each.length)));
  }
}
