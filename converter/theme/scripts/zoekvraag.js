// What is asked: words and phrases, which of them decide, and how far apart two spellings are.
import { numberForm, readWords } from "./zoekwoorden.js";

const SMALL_WORDS = new Set(
  `aan al als bij dan dat de den der die dit door dus een en er had heb heeft het hij hoe iets ik in is je kan kunt maar
  me meer men met mijn na naar niet nog nu of om omdat ons ook op over s t te tegen ten ter tot u uit uw van veel voor
  waar was wat we wel wie wij worden wordt zal ze zich zij zijn zo`.split(/\s+/),
);

// The terms of a query in their order, each once: words, and phrases between quotes of any kind.
export const readQuery = (query) => {
  const terms = new Map();
  query.split(/["“”„‟«»]/).forEach((text, number) => {
    const words = readWords(text);
    const phrase = number % 2 === 1;
    for (const written of phrase ? (words.length ? [words] : []) : words.map((word) => [word])) {
      const text = written.map(({ parts }) => parts.join("-")).join(" ");
      const name = phrase ? `"${text}"` : text;
      if (!terms.has(name)) terms.set(name, { name, phrase, written });
    }
  });
  return [...terms.values()];
};

// A paper as it is cited, in the form of a number: what may stand before, dossier, number, page.
const PAPER = new RegExp(
  "^(?:(?:kst|kamerstuk|kamerstukken|dossier|vergaderjaar|tweede|eerste|kamer|tk|ek|ii?|\\d{4}(?:-\\d\\d(?:\\d\\d)?)?)-)*" +
    "(\\d\\d)-?(\\d{3})((?:-[a-z\\d]+)*?)(?:-(?:p|pp|blz)(?:-\\d+)+)?$",
);

// The key of what a query may cite, a paper or a dossier: "Kamerstukken II 2021/22, 29 628, nr. 12" is kst-29628-12.
export const paperKey = (query) => {
  const cited = PAPER.exec(numberForm(query));
  return cited && `kst-${cited[1]}${cited[2]}${cited[3].replace(/-nr(?=-)/, "")}`;
};

export const decides = ({ name, phrase }) => phrase || !(SMALL_WORDS.has(name) || /^\p{Nd}$/u.test(name));

// How many signs to put in, take out or change; anything above ``most`` where it is more. Words come as lists of signs.
export const editDistance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  one.forEach((sign, i) => {
    const above = row;
    row = [i + 1];
    other.forEach((there, j) => row.push(Math.min(above[j + 1] + 1, row[j] + 1, above[j] + (sign !== there))));
  });
  return row.at(-1);
};
