// A whole list: a field that filters its rows while one types, and a button in each head of a column that sorts.
// Both stand in the address too (?filter=vvd&sorteer=van), so that a list can be sent as it is seen.
import { element } from "./zoekdelen.js";

const FEW = 5; // rows that one sees at a glance
const PAUSE = 400; // ms without a key before it is told how many are left
const COLLATOR = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
const MARKS = /\p{M}/gu;
const PEOPLE = 1; // the column of who asks: Van Dijk stands at the D, as in the list of members
const PARTICLES = /^(?:(?:van|de|den|der|het|['’]?t|el|ten|ter|te|in|op|la|le|d)['’]? +)+(?=.)/i;
const LATEST_FIRST = 3; // the column of dates; the first press shows what is new
const DOWN = "-aflopend"; // behind the name of a column in the address

const plain = (words) => words.normalize("NFKD").replace(MARKS, "").toLowerCase();

const asked = (name) => new URLSearchParams(location.search).get(name) ?? "";

const remember = (name, words) => {
  const address = new URL(location);
  if (words) address.searchParams.set(name, words);
  else address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
};

export const start = (list) => {
  const rows = [...list.querySelectorAll("tbody > tr, :scope > li")];
  if (rows.length <= FEW) return;
  addFilter(list, rows);
  if (list.tHead) addSorting(list, rows);
};

const addFilter = (list, rows) => {
  const words = rows.map((row) => plain(row.textContent));
  const field = element("input", { type: "search", id: "lijstfilter", autocomplete: "off", value: asked("filter") });
  const count = element("span", { role: "status" });
  let waiting = 0;
  const tell = (words, pause) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (count.textContent = words), pause);
  };
  const filter = (pause) => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    rows.forEach((row, at) => (row.hidden = !wanted.every((word) => words[at].includes(word))));
    const shown = rows.filter((row) => !row.hidden).length;
    const all = count.textContent ? `Alle ${rows.length}` : "";
    count.className = wanted.length ? "" : "alle";
    tell(wanted.length ? `${shown} van ${rows.length}, gefilterd op “${field.value.trim()}”` : all, pause);
  };
  field.addEventListener("input", () => filter(PAUSE));
  field.addEventListener("change", () => remember("filter", field.value.trim()));
  list.before(element("div", { class: "lijstfilter" }, element("label", { for: field.id }, "Filter deze lijst"), field, count));
  filter(0);
};

const keyOf = (row, column) => {
  const cell = row.cells[column];
  const words = cell.querySelector("time")?.dateTime ?? cell.textContent;
  return column === PEOPLE ? words.replace(PARTICLES, "") : words;
};

// What is empty comes last, whichever way.
const compare = (column, way) => (one, other) => {
  const [a, b] = [keyOf(one, column), keyOf(other, column)];
  if (!a || !b) return Number(!a) - Number(!b);
  return way * COLLATOR.compare(a, b);
};

const addSorting = (list, rows) => {
  const heads = [...list.tHead.rows[0].cells];
  const names = heads.map((head) => plain(head.textContent));
  const told = element("p", { role: "status", class: "gesorteerd" }); // heard, not seen
  list.after(told);
  const sort = (head, column, ascends) => {
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", ascends ? "ascending" : "descending");
    list.tBodies[0].append(...rows.toSorted(compare(column, ascends ? 1 : -1)));
  };
  heads.forEach((head, column) => {
    const button = element("button", { type: "button" }, head.textContent);
    button.addEventListener("click", () => {
      const ascends = head.ariaSort ? head.ariaSort === "descending" : column !== LATEST_FIRST;
      sort(head, column, ascends);
      remember("sorteer", `${names[column]}${ascends ? "" : DOWN}`);
      told.textContent = `Gesorteerd op ${names[column]}, ${ascends ? "oplopend" : "aflopend"}`;
    });
    head.replaceChildren(button);
  });
  heads[LATEST_FIRST].setAttribute("aria-sort", "descending");
  const wanted = asked("sorteer");
  const column = names.indexOf(wanted.replace(DOWN, ""));
  if (column >= 0) sort(heads[column], column, !wanted.endsWith(DOWN));
};
