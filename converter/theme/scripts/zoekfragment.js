// Where the words that were found stand in a text: for the sentence below a hit, and on the page it leads to.
import { decides } from "./zoekvraag.js";
import { readWords, wordsAt } from "./zoekwoorden.js";

const CHUNK = /[\p{L}\p{N}\p{M}\p{Cf}\u2010\u2011-]+/gu;
const ABBREVIATED = "[Nn]rs?|[Nn]o|[Aa]rtt?|jl|[Bb]lz|[Pp]p?|[Pp]ag|[Mm]rs?|[Dd]rs?|[Ii]r|[Pp]rof|[Bb]ijv|[Vv]gl|resp|ca|[Dd]hr|[Mm]evr|[Jj]o|o\\.a|m\\.n";
// A full stop behind an abbreviation ends no sentence before a digit or a small letter: "nr. 12", "jl. heeft".
const SENTENCE_END = new RegExp(
  `(?<=[.?!])(?!(?<=(?<![\\p{L}\\p{N}])(?:${ABBREVIATED})\\.)\\s+[\\p{Nd}\\p{Ll}])\\s+|\\n+`,
  "u",
);
const LONGEST = 160; // the lines that are kept free for it
const DIGIT = /\p{Nd}/u;
const POWER = /^[+\u2212\u2013-]?\p{Nd}/u;
const CALL = "\u0001"; // where a note is called, between words; no text of a source can hold it

// What is to be marked: the words that were taken for the words of a query that decide, and its phrases.
export const wantedOf = ({ terms, taken }) => {
  const marked = terms.some(decides) ? terms.filter(decides) : terms;
  const words = marked.filter(({ phrase }) => !phrase).flatMap(({ written: [{ whole, parts }] }) => [whole, ...parts]);
  return {
    words: new Set(words.flatMap((word) => [...taken.get(word).keys()])),
    phrases: marked.filter(({ phrase }) => phrase).map(({ written }) => written),
  };
};

const isAt = ({ parts, whole }, words) => words.has(whole) || parts.every((part) => words.has(part));

// The stretches [start, end] of a text whose words are wanted, and which words these are; follows: another of a phrase.
export const marksIn = (text, { words, phrases }) => {
  const places = [];
  for (const match of text.matchAll(CHUNK)) {
    for (const written of readWords(match[0])) {
      places.push({ start: match.index, end: match.index + match[0].length, words: new Set(wordsAt(written)), found: null, follows: false });
    }
  }
  for (const place of places) place.found = [...place.words].find((word) => words.has(word)) ?? null;
  for (const phrase of phrases) {
    places.forEach((_, start) => {
      const there = places.slice(start, start + phrase.length);
      if (there.length === phrase.length && phrase.every((written, at) => isAt(written, there[at].words))) {
        there.forEach((place, at) => Object.assign(place, { found: `${at} ${phrase[at].whole}`, follows: at > 0 }));
      }
    });
  }
  return places.filter(({ found }) => found !== null);
};

// How often that is to a reader, to whom a phrase or a hyphenated word is one.
export const timesIn = (marks) => new Set(marks.filter(({ follows }) => !follows).map(({ start }) => start)).size;

// The sentence with the most different wanted words, as pieces [text, whether marked]; null where there is none.
export const sentenceOf = (text, wanted) => {
  let best = null;
  for (const sentence of text.split(SENTENCE_END)) {
    const marks = marksIn(sentence, wanted);
    const different = new Set(marks.map(({ found }) => found)).size;
    if (different > (best?.different ?? 0)) best = { sentence, marks, different };
  }
  return best && pieces(shortened(best));
};

const shortened = ({ sentence, marks }) => {
  if (sentence.length <= LONGEST) return { text: sentence, marks };
  const wish = Math.max(0, Math.min(marks[0].start - 60, sentence.length - LONGEST));
  const start = wish ? sentence.indexOf(" ", wish) + 1 : 0;
  const last = sentence.lastIndexOf(" ", start + LONGEST);
  const end = start + LONGEST >= sentence.length ? sentence.length : Math.max(last, marks[0].end);
  const before = start ? "… " : "";
  const text = before + sentence.slice(start, end) + (end < sentence.length ? " …" : "");
  const moved = before.length - start;
  return {
    text,
    marks: marks.filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + moved, end: mark.end + moved })),
  };
};

const pieces = ({ text, marks }) => {
  const found = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    found.push([text.slice(at, start), false], [text.slice(start, end), true]);
    at = end;
  }
  found.push([text.slice(at), false]);
  return found.map(([piece, marked]) => [piece.replaceAll(CALL, ""), marked]).filter(([piece]) => piece);
};

// A text with what stands between its words: where a note is called, and before a raised number: "10^6" is no 106.
const withSigns = ({ text, marks, styles }) => {
  const signs = [...text]; // places count code points
  const isPower = ({ from, style }) =>
    style === "raised" && DIGIT.test(signs[from - 1] ?? "") && POWER.test(signs.slice(from, from + 2).join(""));
  const powers = styles.filter(isPower).map(({ from }) => ({ at: from, sign: "^" }));
  for (const { at, sign } of [...powers, ...marks.map(({ at }) => ({ at, sign: CALL }))].sort((one, other) => other.at - one.at)) {
    signs.splice(at, 0, sign);
  }
  return signs.join("");
};

// The texts of a unit in the order in which one looks for the words: its own, then its notes.
export const textsOf = (data, anchor) => {
  const notes = data.footnotes.filter(({ referenced_by: by }) => (anchor === "document" ? !by.length : by.includes(anchor)));
  const own = [...data.questions, ...data.answers].filter(({ id }) => id === anchor);
  const others = data.other_texts.filter((text) => text.anchor === anchor);
  const head = anchor === "document" ? [data.subject, data.title] : [];
  return [...head, ...[...own, ...others, ...notes].map(withSigns)].filter(Boolean);
};

export const excerptOf = (data, anchor, wanted) => {
  const texts = textsOf(data, anchor);
  for (const text of texts) {
    const found = sentenceOf(text, wanted);
    if (found) return found;
  }
  return texts.length ? pieces({ text: texts[0].slice(0, LONGEST), marks: [] }) : [];
};
