// What the search page says of how it searched: which words were taken, what was not followed, what else may be meant.
import { element, several, shortened } from "./zoekdelen.js";
import { MOST_BEGINNINGS, MOST_INSIDES } from "./zoekvormen.js";
import { normalForm } from "./zoekwoorden.js";

const WORDS_AT_ONCE = 12;
const WORDS_ON_BUTTON = 3;
const SIGNS_AT_ONCE = 60; // of a query

const quoted = (word) => `“${word.replaceAll('"', "")}”`;

const listed = (words, most = WORDS_AT_ONCE) => {
  const shown = words.slice(0, most).join(", ");
  return words.length > most ? `${shown} en nog ${words.length - most}` : shown;
};

const takenBy = ({ taken }, ...ways) =>
  [...new Set([...taken.values()].flatMap((each) => [...each].filter(([, way]) => ways.includes(way)).map(([word]) => word)))];

const withSpelling = (query, suggestions) =>
  query.replace(/[\p{L}\p{M}\p{Nd}\p{Cf}]+/gu, (word) => suggestions.get(normalForm(word)) ?? word);

const action = (words, act) => {
  const button = element("button", { type: "button" }, words);
  button.addEventListener("click", act);
  return button;
};

const citedIn = (cites) => `Aangehaald in ${several(cites.length, "document", "documenten")}`;

const onlyWith = (fallback) => `Geen document heeft alle woorden; dit zijn die met ${quoted(fallback)}`;

const line = (...parts) => element("p", {}, ...parts);

// "9 vragen en antwoorden in 2 documenten", where each document has one; else what there is.
export const resultInWords = ({ documents, passages, found, bears, cites, isPaper }, { query }) => {
  const inDocuments = several(documents.length, "document", "documenten");
  if (isPaper) return documents.length ? `${citedIn(cites)}; deze woorden staan in ${inDocuments}` : citedIn(cites);
  if (passages && passages >= documents.length) return `${several(passages, "vraag of antwoord", "vragen en antwoorden")} in ${inDocuments}`;
  if (documents.length) return `Gevonden in ${inDocuments}`;
  if (found.length) return "Niets gevonden met deze filters";
  if (bears.length) return `Nummer van ${several(bears.length, "document", "documenten")}`;
  if (cites.length) return citedIn(cites);
  return `Niets gevonden voor “${shortened(query.trim(), SIGNS_AT_ONCE)}”`;
};

// What the button says that leads from the filters to the hits.
export const offerInWords = ({ documents, passages }) => {
  if (!documents.length) return "Geen resultaten; sluit de filters";
  if (passages >= documents.length) return `Toon ${several(passages, "vraag of antwoord", "vragen en antwoorden")}`;
  return `Toon ${several(documents.length, "document", "documenten")}`;
};

// What is heard behind the count, and is not said by it: why this was found. Which forms were taken is read below.
export const reasonsInWords = (found, { query, bearing }, said) => {
  const { bears, cites, fallback, suggestions } = found;
  const borne = bears.length === 1 ? shortened(bearing[0].title, SIGNS_AT_ONCE) : several(bears.length, "document", "documenten");
  const reasons = [
    bears.length && `${query.trim()} is het nummer van ${borne}`,
    cites.length && citedIn(cites),
    fallback !== null && onlyWith(fallback),
    suggestions.size && `Bedoelde u ${shortened(withSpelling(query, suggestions).trim(), SIGNS_AT_ONCE)}?`,
  ];
  return reasons.filter((words) => words && !said.startsWith(words)).map((words) => `. ${words}`).join("");
};

// The lines below the count. state: that of the page, with the documents that bear the number and that cite it, and
// the compounds that the engine names; hits: knows the addresses of pages; change(changes) searches anew.
export const explain = (found, state, hits, change) => [
  ...ofNumbers(found, state, hits),
  ...ofFallback(found),
  ...ofSpelling(found, state, change),
  ...ofForms(found),
  ...ofCompounds(found, state, change),
  ...ofLimits(found, state),
];

const linksTo = (documents, total, hits) => {
  const items = documents.map(({ address, title }) => element("li", {}, element("a", { href: hits.page(address) }, title)));
  if (total > documents.length) items.push(element("li", {}, `en nog ${total - documents.length}`));
  return element("ul", {}, ...items);
};

// "kst-36410-xvi" is the page of sources of dossier 36410 XVI.
const shelfLine = (shelf, hits) => {
  const dossier = shelf.replace("kst-", "").replace(/-(?=[a-z])/g, " ").toUpperCase();
  return line(element("a", { href: hits.shelf(shelf) }, `Alle bronnen van dossier ${dossier}`));
};

const ofNumbers = ({ bears, cites, shelves }, { query, bearing, citing }, hits) => {
  const lines = [];
  if (bears.length) lines.push(line(`${query.trim()} is het nummer van:`), linksTo(bearing, bears.length, hits));
  if (cites.length) lines.push(line(`${query.trim()} is aangehaald in ${several(cites.length, "document", "documenten")}:`), linksTo(citing, cites.length, hits));
  return [...lines, ...shelves.map((shelf) => shelfLine(shelf, hits))];
};

const ofFallback = ({ fallback, counts }) => {
  if (fallback === null) return [];
  const each = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  return [line(`${onlyWith(fallback)}. Documenten per woord: ${each}.`)];
};

const ofSpelling = ({ suggestions }, { query }, change) => {
  const better = withSpelling(query, suggestions);
  if (!suggestions.size) return [];
  return [line("Bedoelde u ", action(better.trim(), () => change({ query: better, stage: 1 })), "?")];
};

const ofForms = (found) => {
  const forms = takenBy(found, "stem");
  return forms.length ? [line(`Ook andere vormen: ${listed(forms)}.`)] : [];
};

const ofCompounds = (found, { stage, compounds }, change) => {
  if (found.stage === 1) {
    const offer = `Ook in samenstellingen: ${listed(compounds.words, WORDS_ON_BUTTON)}`;
    return compounds.words.length ? [line(action(offer, () => change({ stage: 2 })))] : [];
  }
  const words = takenBy(found, "beginning", "inside");
  const others = stage === 2 ? [" ", action("Alleen het hele woord", () => change({ stage: 1 }))] : [];
  return words.length || others.length ? [line(words.length ? `Ook in samenstellingen: ${listed(words)}.` : "", ...others)] : [];
};

const ofLimits = ({ taken }, { compounds }) => {
  const lines = compounds.tooMany.map((word) => line(`Meer dan ${MOST_BEGINNINGS} woorden beginnen met ${quoted(word)}; die zijn niet meegezocht.`));
  for (const [word, ways] of taken) {
    const insides = [...ways.values()].filter((way) => way === "inside").length;
    if (insides === MOST_INSIDES) lines.push(line(`Van de woorden met ${quoted(word)} erin zijn de ${MOST_INSIDES} gewoonste meegezocht.`));
  }
  return lines;
};
