// Which words of the vocabulary are taken for a word: its forms, those that hold it, the nearest spelling.
import { compare } from "./zoekregister.js";
import { stem } from "./zoekstam.js";
import { editDistance } from "./zoekvraag.js";
import { isLetters } from "./zoekwoorden.js";

export const MOST_BEGINNINGS = 200;
export const MOST_INSIDES = 60;
const SHORTEST = 4;

const lengthOf = (word) => [...word].length;

// The word itself and those that share its stem: Map of word -> way.
export const formsOf = async (register, word) => {
  const ways = new Map();
  if ((await register.get("woorden", word)) !== undefined) ways.set(word, "exact");
  if (isLetters(word)) for (const other of await sameStem(register, stem(word))) if (!ways.has(other)) ways.set(other, "stem");
  return ways;
};

const sameStem = async (register, stemmed) => {
  const several = await register.get("woorden", `${stemmed}!`);
  if (several !== undefined) return several.split(" ");
  const itself = isLetters(stemmed) && stem(stemmed) === stemmed;
  return itself && (await register.get("woorden", stemmed)) !== undefined ? [stemmed] : [];
};

// The words beyond its forms that begin with a word or hold it elsewhere: [{word, way, documents, posting}].
// A word that is asked alone may still be growing: its beginning is followed from one letter less.
export const compoundsOf = async (register, word, forms, alone) => {
  if (lengthOf(word) < SHORTEST - alone) return { compounds: [], tooMany: false };
  const isLike = (other) => !isLetters(word) || isLetters(other);
  const beginnings = await beginningWith(register, word, isLike);
  const insides = lengthOf(word) < SHORTEST ? [] : await insidesOf(register, word, isLike);
  const tooMany = beginnings.length > MOST_BEGINNINGS;
  const further = (found) => found.filter((each) => !forms.has(each.word));
  return { compounds: [...(tooMany ? [] : further(beginnings)), ...further(insides).slice(0, MOST_INSIDES)], tooMany };
};

const beginningWith = async (register, word, isLike) => {
  if (isLetters(word) && register.atLeast("woorden", word) > MOST_BEGINNINGS) return { length: Infinity };
  const rows = await register.beginningWith("woorden", word);
  return rows
    .filter(([key]) => key !== word && !/[ !]/.test(key) && isLike(key))
    .map(([key, text]) => ({ word: key, way: "beginning", documents: parseInt(text, 10), posting: "-" }));
};

// Those in most documents first.
const insidesOf = async (register, word, isLike) => {
  const found = new Map();
  for (const [ending, values] of await register.beginningWith("binnenin", word)) {
    const fields = values.split(" ");
    for (let at = 0; at < fields.length; at += 3) {
      const other = fields[at] + ending;
      if (!other.startsWith(word) && isLike(other)) {
        found.set(other, { word: other, way: "inside", documents: Number(fields[at + 1]), posting: fields[at + 2] });
      }
    }
  }
  return [...found.values()].sort(byDocuments);
};

export const byDocuments = (one, other) => other.documents - one.documents || compare(one.word, other.word);

// The nearest spelling that exists and begins alike: one sign away, two in a long word.
export const nearestTo = async (register, word) => {
  const signs = [...word];
  const furthest = signs.length < 4 || !isLetters(word) ? 0 : signs.length < 6 ? 1 : 2;
  let [best, nearest] = [[furthest + 1, 0], null];
  for (const [other, count] of furthest ? await register.beginningWith("spelling", signs[0]) : []) {
    const distance = editDistance(signs, [...other], furthest);
    if (distance && (distance < best[0] || (distance === best[0] && nearest && count > best[1]))) {
      [best, nearest] = [[distance, count], other];
    }
  }
  return nearest;
};
