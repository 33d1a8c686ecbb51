// A phrase: words that stand one after the other, within a paragraph.
import { put, readPlaces, valueOf } from "./zoekplaatsen.js";

// The units in which the words stand one after the other; a hyphenated one as a whole or in parts.
export const unitsOfPhrase = async (register, written) => {
  const read = new Map();
  const placesOf = async (word, wanted) => {
    if (!read.has(word)) read.set(word, readPlaces((await register.parts("plaatsen", word, wanted)).texts));
    return read.get(word);
  };
  const choices = written.map(({ parts, whole }) => (parts.length === 1 ? [[whole]] : [[whole], parts]));
  const count = async (word) => parseInt((await register.get("plaatsen", word)) ?? "0", 10);
  const counted = new Map(await Promise.all([...new Set(choices.flat(2))].map(async (word) => [word, await count(word)])));
  const simple = choices.filter((each) => each.length === 1).map(([[word]]) => word);
  const rarest = simple.sort((one, other) => counted.get(one) - counted.get(other))[0];
  const wanted = rarest === undefined ? null : [...(await placesOf(rarest, null)).keys()];
  await Promise.all([...counted.keys()].map((word) => placesOf(word, wanted)));
  return following(choices, read, wanted);
};

const following = (choices, read, wanted) => {
  const found = new Map();
  const documents = wanted ?? new Set(choices[0].flat().flatMap((word) => [...read.get(word).keys()]));
  const at = (words, document, stretch) => {
    const sets = words.map((word) => read.get(word).get(document)?.get(stretch));
    return sets.every(Boolean) ? [...sets[0]].filter((place) => sets.every((set) => set.has(place))) : [];
  };
  for (const document of documents) {
    const stretches = new Set(choices[0].flat().flatMap((word) => [...(read.get(word).get(document)?.keys() ?? [])]));
    for (const stretch of stretches) {
      let starts = null;
      for (const [step, alternatives] of choices.entries()) {
        const here = new Set(alternatives.flatMap((words) => at(words, document, stretch)));
        starts = starts ? starts.filter((start) => here.has(start + step)) : [...here];
      }
      if (starts.length) put(found, document, stretch >> 3, valueOf("exact", stretch & 7));
    }
  }
  return found;
};
