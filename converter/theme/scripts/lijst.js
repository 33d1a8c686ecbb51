// A whole list: a field that filters its rows while one types, and a button in each head of a column that sorts.
import { element } from "./zoekdelen.js";

const FEW = 5; // rows that one sees at a glance
const COLLATOR = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
const MARKS = /\p{M}/gu;
const LATEST_FIRST = 3; // the column of dates; the first press shows what is new

const plain = (words) => words.normalize("NFKD").replace(MARKS, "").toLowerCase();

export const start = (list) => {
  const rows = [...list.querySelectorAll("tbody > tr, :scope > li")];
  if (rows.length <= FEW) return;
  addFilter(list, rows);
  if (list.tHead) addSorting(list, rows);
};

const addFilter = (list, rows) => {
  const words = rows.map((row) => plain(row.textContent));
  const field = element("input", { type: "search", id: "lijstfilter", autocomplete: "off" });
  const count = element("span", { role: "status" });
  const filter = () => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    rows.forEach((row, at) => (row.hidden = !wanted.every((word) => words[at].includes(word))));
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = wanted.length ? `${shown} van ${rows.length}` : "";
  };
  field.addEventListener("input", filter);
  list.before(element("div", { class: "lijstfilter" }, element("label", { for: field.id }, "Filter deze lijst"), field, count));
  filter(); // a browser that comes back has kept the words
};

const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.querySelector("time")?.dateTime ?? cell.textContent;
};

// What is empty comes last, whichever way.
const compare = (column, way) => (one, other) => {
  const [a, b] = [keyOf(one, column), keyOf(other, column)];
  if (!a || !b) return Number(!a) - Number(!b);
  return way * COLLATOR.compare(a, b);
};

const addSorting = (list, rows) => {
  const heads = [...list.tHead.rows[0].cells];
  const sort = (head, column) => {
    const ascends = head.ariaSort ? head.ariaSort === "descending" : column !== LATEST_FIRST;
    for (const each of heads) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", ascends ? "ascending" : "descending");
    list.tBodies[0].append(...rows.toSorted(compare(column, ascends ? 1 : -1)));
  };
  heads.forEach((head, column) => {
    const button = element("button", { type: "button" }, head.textContent);
    button.addEventListener("click", () => sort(head, column));
    head.replaceChildren(button);
  });
  heads[LATEST_FIRST].setAttribute("aria-sort", "descending");
};
