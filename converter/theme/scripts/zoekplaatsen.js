// Where words stand: what converter/writers/search/vocabulary.py writes of each, read back.
import { Numbers } from "./zoekregister.js";

const WAYS = new Map([["exact", 8], ["stem", 6], ["beginning", 3], ["inside", 2]]);
const PLACES = [8, 5, 4, 3, 2, 2, 1]; // by Place of converter/writers/search/units.py
const isCounted = (place) => place >= 2 && place <= 4; // stands in a question or an answer

// A term's units: Map of document -> Map of unit -> 2 * value, and 1 more where the unit is a question or an answer.
export const put = (found, document, unit, value) => {
  let units = found.get(document);
  if (!units) found.set(document, (units = new Map()));
  if (!(units.get(unit) >= value)) units.set(unit, value);
};

export const readPosting = (text, way, found) => {
  const numbers = new Numbers(text);
  for (let document = 0; numbers.more; ) {
    document += numbers.next();
    for (let left = numbers.next(), unit = 0; left; left--) {
      const stretch = numbers.next();
      unit += stretch >> 3;
      put(found, document, unit, valueOf(way, stretch & 7));
    }
  }
};

// The places of a word: Map of document -> Map of stretch (8 * unit + place) -> Set of places.
export const readPlaces = (texts) => {
  const found = new Map();
  for (const text of texts) {
    const numbers = new Numbers(text);
    for (let document = 0; numbers.more; ) {
      document += numbers.next();
      if (!found.has(document)) found.set(document, new Map());
      for (let left = numbers.next(), unit = 0; left; left--) {
        const stretch = 8 * unit + numbers.next();
        unit = stretch >> 3;
        const places = new Set();
        for (let more = numbers.next(), place = 0; more; more--) places.add((place += numbers.next()));
        found.get(document).set(stretch, places);
      }
    }
  }
  return found;
};

// What one kind of place is worth to a way of finding, with the mark of a question or an answer.
export const valueOf = (way, place) => 2 * WAYS.get(way) * PLACES[place] + isCounted(place);
