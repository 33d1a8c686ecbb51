// What the search page says of how it searched: which words were taken, what was not followed, what else may be meant.
import { element, several } from "./zoekdelen.js";
import { normalForm } from "./zoekwoorden.js";

const WORDS_AT_ONCE = 12;
const MOST_INSIDES = 60;

const quoted = (word) => `“${word.replaceAll('"', "")}”`;

const listed = (words) => {
  const shown = words.slice(0, WORDS_AT_ONCE).join(", ");
  return words.length > WORDS_AT_ONCE ? `${shown} en nog ${words.length - WORDS_AT_ONCE}` : shown;
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

const line = (...parts) => element("p", {}, ...parts);

// The lines below the count. numbers: the documents that bear the number and that cite it; change(changes) searches anew.
export const explain = (found, state, [bearing, citing], pageOf, change) => [
  ...ofNumbers(found, state, bearing, citing, pageOf),
  ...ofFallback(found),
  ...ofSpelling(found, state, change),
  ...ofForms(found),
  ...ofCompounds(found, state, change),
  ...ofLimits(found),
];

const linksTo = (documents, total, pageOf) => {
  const items = documents.map(({ address, title }) => element("li", {}, element("a", { href: pageOf(address) }, title)));
  if (total > documents.length) items.push(element("li", {}, `en nog ${total - documents.length}`));
  return element("ul", {}, ...items);
};

const ofNumbers = ({ bears, cites }, { query }, bearing, citing, pageOf) => {
  const lines = [];
  if (bears.length) lines.push(line(`${query.trim()} is het nummer van:`), linksTo(bearing, bears.length, pageOf));
  if (cites.length) lines.push(line(`${query.trim()} is aangehaald in ${several(cites.length, "document", "documenten")}:`), linksTo(citing, cites.length, pageOf));
  return lines;
};

const ofFallback = ({ fallback, counts }) => {
  if (fallback === null) return [];
  const each = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  return [line(`Geen document heeft alle woorden; dit zijn die met ${quoted(fallback)}. Documenten per woord: ${each}.`)];
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

const ofCompounds = (found, { stage }, change) => {
  const words = takenBy(found, "beginning", "inside");
  const others = stage === 2 ? [" ", action("Alleen het hele woord", () => change({ stage: 1 }))] : [];
  if (found.stage === 2) return words.length ? [line(`Ook in samenstellingen: ${listed(words)}.`, ...others)] : [];
  const wide = found.terms.some(({ phrase }) => !phrase);
  return wide ? [line(action("Zoek ook in samenstellingen", () => change({ stage: 2 })))] : [];
};

const ofLimits = ({ tooMany, taken }) => {
  const lines = tooMany.map((word) => line(`Meer dan 200 woorden beginnen met ${quoted(word)}; die zijn niet meegezocht.`));
  for (const [word, ways] of taken) {
    const insides = [...ways.values()].filter((way) => way === "inside").length;
    if (insides === MOST_INSIDES) lines.push(line(`Van de woorden met ${quoted(word)} erin zijn de 60 gewoonste meegezocht.`));
  }
  return lines;
};
