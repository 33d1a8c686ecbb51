// The words of a text as search sees them: the same as converter/writers/search/words.py, which says what they are.
const LONGEST = 64;
const MOST_PARTS = 3;
const WRITTEN_OUT = new Map([
  ["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["ø", "o"], ["đ", "d"], ["ł", "l"], ["ı", "i"], ["ς", "σ"], ["\u2010", "-"],
]);
const RUN = /[\p{L}\p{Nd}]+/gu;

export const normalForm = (text) =>
  text.replace(/\p{Cf}/gu, "").normalize("NFKC").toLowerCase().normalize("NFD")
    .replace(/\p{Mn}/gu, "").replace(/[ßæœøđłıς\u2010]/gu, (sign) => WRITTEN_OUT.get(sign));

export const isLetters = (word) => /^\p{L}+$/u.test(word);

const cut = (word) => (word.length <= LONGEST ? word : [...word].slice(0, LONGEST).join(""));

// Runs of letters and digits; those with a hyphen between letters stand together: "kat-en-muis" is one chain.
const chains = (text) => {
  const plain = normalForm(text);
  const found = [];
  let end = -2;
  for (const match of plain.matchAll(RUN)) {
    const joined = match.index === end + 1 && plain[end] === "-" && /^\p{L}/u.test(match[0]);
    if (joined && /\p{L}$/u.test(found.at(-1).at(-1))) found.at(-1).push(match[0]);
    else found.push([match[0]]);
    end = match.index + match[0].length;
  }
  return found;
};

// A number as it is looked up: "Aanhangsel  594" and "aanhangsel-594" are one.
export const numberForm = (text) => chains(text).flat().join("-");

// What stands at one place: the parts between hyphens, and the whole.
const written = (parts) => ({ parts: parts.map(cut), whole: cut(parts.join("")) });

export const readWords = (text) =>
  chains(text).flatMap((parts) => (parts.length > MOST_PARTS ? parts.map((part) => written([part])) : [written(parts)]));

// Every word that finds the place: whole, parts, and letters that digits stick to.
export const wordsAt = ({ parts, whole }) => {
  const alone = parts.filter((part) => !isLetters(part)).flatMap((part) => part.match(/\p{L}{2,}/gu) ?? []);
  return [...new Set([whole, ...parts, ...alone])];
};
