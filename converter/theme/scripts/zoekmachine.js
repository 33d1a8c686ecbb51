// Search: from a query to documents and their best units. No DOM here. How it ranks is told in CONTRIBUTING.md.
import { put, readPlaces, readPosting, valueOf } from "./zoekplaatsen.js";
import { OtherEdition, Register, compare, steps } from "./zoekregister.js";
import { stem } from "./zoekstam.js";
import { decides, editDistance, readQuery } from "./zoekvraag.js";
import { isLetters, numberForm } from "./zoekwoorden.js";

const MOST_UNITS = 4;
const FEW_DOCUMENTS = 10;
const MOST_BEGINNINGS = 200;
const MOST_INSIDES = 60;
const SHORTEST = 4;
export const FILTERS = ["member", "party", "ministry", "year", "kind"];

const lengthOf = (word) => [...word].length;

export const rarity = (documents, having) => (having ? 32 - Math.clz32(Math.floor(documents / having)) : 0);

// The documents that are in every map, from the smallest on.
const inAll = (maps) => {
  const [first, ...others] = [...maps].sort((one, other) => one.size - other.size);
  return first ? [...first.keys()].filter((document) => others.every((map) => map.has(document))) : [];
};

export class Engine {
  // The index lies at ``base``, the address of zoeken/.
  constructor(base) {
    this.base = base;
    this.opening = this.register = null;
  }

  // Open the index, once for all who ask at one time.
  async #opened() {
    this.opening ??= Register.open(this.base);
    try {
      this.register = await this.opening;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #forget() {
    this.opening = this.register = null;
  }

  // Where the site was published anew meanwhile, the search begins once more.
  async search(query, options = {}) {
    try {
      await this.#opened();
      return await this.#search(query, options);
    } catch (error) {
      if (!(error instanceof OtherEdition)) throw error;
      this.#forget();
      await this.#opened();
      return this.#search(query, options);
    }
  }

  // The numbers of a result mean its own edition only: where that is gone, the search must be done again.
  async #of(result, action) {
    try {
      if (result.register !== this.register) throw new OtherEdition("result");
      return await action();
    } catch (error) {
      if (error instanceof OtherEdition && result.register === this.register) this.#forget();
      throw error;
    }
  }

  // How many of the found documents have each value of each filter, under the other filters.
  choices(result) {
    return this.#of(result, () => this.#choices(result));
  }

  // What is shown of a document of a result: {address, title, who, date, state, units: [{anchor, label}]}.
  document(result, number) {
    return this.#of(result, async () => {
      const key = String(number).padStart(6, "0");
      const [address, title, who, date, state, shown] = await result.register.get("documenten", key);
      const units = [];
      for (let at = 0; at < shown.length; at += 2) units.push({ anchor: shown[at], label: shown[at + 1] });
      return { address, title, who, date, state, units: [...units, { anchor: "document", label: "" }] };
    });
  }

  async #search(query, { filters = new Map(), order = "best", stage = 1 }) {
    const terms = readQuery(query);
    let sought = await this.#seek(terms, stage);
    if (stage === 1 && terms.length && sought.all.length < FEW_DOCUMENTS) sought = await this.#seek(terms, 2);
    const numbers = await this.#numbers(query);
    const isNumber = numbers.bears.length + numbers.cites.length > 0;
    const [found, fallback] = isNumber ? [sought.all, null] : this.#found(terms, sought);
    const passing = await this.#passing(found, filters);
    const rarities = sought.units.map((units) => rarity(this.register.documents, units.size));
    const documents = passing.map((number) => this.#ranked(number, sought.units, rarities));
    this.#sort(documents, order);
    return {
      terms,
      documents,
      passages: documents.reduce((sum, document) => sum + document.passages, 0),
      stage: sought.stage,
      counts: new Map(terms.map(({ name }, at) => [name, sought.units[at].size])),
      fallback: fallback?.name ?? null,
      taken: new Map([...sought.taken].map(([word, { ways }]) => [word, ways])),
      tooMany: [...sought.taken].filter(([, { tooMany }]) => tooMany).map(([word]) => word),
      suggestions: await this.#suggestions(terms, sought),
      found,
      filters,
      register: this.register,
      ...numbers,
    };
  }

  // Every term with the documents and units that have it.
  async #seek(terms, stage) {
    const words = new Set(
      terms.filter(({ phrase }) => !phrase).flatMap(({ written: [{ whole, parts }] }) => [whole, ...parts]),
    );
    const alone = terms.length === 1;
    const taken = new Map(
      await Promise.all([...words].map(async (word) => [word, await this.#take(word, stage, alone)])),
    );
    const units = await Promise.all(
      terms.map(({ phrase, written }) => (phrase ? this.#phrase(written) : this.#term(written[0], taken))),
    );
    return { stage, taken, units, all: inAll(units) };
  }

  // The words that are taken for a word: ways: Map of word -> way; inline: postings that came along.
  async #take(word, stage, alone) {
    const ways = new Map();
    const inline = new Map();
    const letters = isLetters(word);
    if ((await this.register.get("woorden", word)) !== undefined) ways.set(word, "exact");
    if (letters) for (const other of await this.#forms(stem(word))) if (!ways.has(other)) ways.set(other, "stem");
    if (stage === 1 || lengthOf(word) < SHORTEST - alone) return { ways, inline, tooMany: false };
    const like = (other) => !letters || isLetters(other);
    const beginnings = await this.#beginnings(word, like);
    const tooMany = beginnings.length > MOST_BEGINNINGS;
    if (!tooMany) for (const other of beginnings) if (!ways.has(other)) ways.set(other, "beginning");
    if (lengthOf(word) >= SHORTEST) {
      for (const [other, , posting] of await this.#insides(word, ways, like)) {
        ways.set(other, "inside");
        if (posting !== "-") inline.set(other, posting);
      }
    }
    return { ways, inline, tooMany };
  }

  async #forms(stemmed) {
    const several = await this.register.get("woorden", `${stemmed}!`);
    if (several !== undefined) return several.split(" ");
    const itself = isLetters(stemmed) && stem(stemmed) === stemmed;
    return itself && (await this.register.get("woorden", stemmed)) !== undefined ? [stemmed] : [];
  }

  async #beginnings(word, like) {
    if (isLetters(word) && this.register.atLeast("woorden", word) > MOST_BEGINNINGS) return { length: Infinity };
    const rows = await this.register.beginningWith("woorden", word);
    return rows.map(([key]) => key).filter((key) => key !== word && !/[ !]/.test(key) && like(key));
  }

  // The words that hold a word behind their first letter, those in most documents first.
  async #insides(word, ways, like) {
    const found = new Map();
    for (const [ending, values] of await this.register.beginningWith("binnenin", word)) {
      const fields = values.split(" ");
      for (let at = 0; at < fields.length; at += 3) {
        const other = fields[at] + ending;
        if (!other.startsWith(word) && !ways.has(other) && like(other)) {
          found.set(other, [other, Number(fields[at + 1]), fields[at + 2]]);
        }
      }
    }
    return [...found.values()]
      .sort((one, other) => other[1] - one[1] || compare(one[0], other[0]))
      .slice(0, MOST_INSIDES);
  }

  // A word of a query: the whole, or else all its parts in one unit.
  async #term({ parts, whole }, taken) {
    const [found, ...each] = await Promise.all([whole, ...parts].map((word) => this.#word(taken.get(word))));
    if (parts.length === 1) return found;
    for (const document of inAll(each)) {
      for (const unit of each[0].get(document).keys()) {
        const values = each.map((units) => units.get(document).get(unit) ?? 0);
        if (values.every(Boolean)) put(found, document, unit, Math.min(...values));
      }
    }
    return found;
  }

  async #word({ ways, inline }) {
    const found = new Map();
    const texts = await Promise.all(
      [...ways.keys()].map(async (word) =>
        inline.has(word) ? [inline.get(word)] : (await this.register.parts("woorden", word)).texts,
      ),
    );
    [...ways.values()].forEach((way, at) => texts[at].forEach((text) => readPosting(text, way, found)));
    return found;
  }

  // The units in which the words stand one after the other; a hyphenated one as a whole or in parts.
  async #phrase(written) {
    const read = new Map();
    const placesOf = async (word, wanted) => {
      if (!read.has(word)) read.set(word, readPlaces((await this.register.parts("plaatsen", word, wanted)).texts));
      return read.get(word);
    };
    const choices = written.map(({ parts, whole }) => (parts.length === 1 ? [[whole]] : [[whole], parts]));
    const count = async (word) => parseInt((await this.register.get("plaatsen", word)) ?? "0", 10);
    const counted = new Map(await Promise.all([...new Set(choices.flat(2))].map(async (word) => [word, await count(word)])));
    const simple = choices.filter((each) => each.length === 1).map(([[word]]) => word);
    const rarest = simple.sort((one, other) => counted.get(one) - counted.get(other))[0];
    const wanted = rarest === undefined ? null : [...(await placesOf(rarest, null)).keys()];
    for (const word of counted.keys()) await placesOf(word, wanted);
    return this.#following(choices, read, wanted);
  }

  #following(choices, read, wanted) {
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
  }

  // The documents with all terms, or else those with the rarest one that decides.
  #found(terms, { units, all }) {
    if (all.length || !terms.length) return [all, null];
    const deciding = terms.some(decides) ? terms.filter(decides) : terms;
    const having = new Map(terms.map((term, at) => [term, units[at]]));
    const some = deciding.filter((term) => having.get(term).size);
    const rarest = some.reduce((one, other) => (having.get(other).size < having.get(one).size ? other : one), some[0]);
    return rarest ? [[...having.get(rarest).keys()], rarest] : [[], null];
  }

  #ranked(number, units, rarities) {
    const rows = new Map(); // unit -> [terms, sum, counted]
    let score = 0;
    units.forEach((term, at) => {
      const values = term.get(number);
      if (!values) return;
      let best = 0;
      for (const [unit, value] of values) {
        const row = rows.get(unit) ?? [0, 0, value & 1];
        rows.set(unit, [row[0] + 1, row[1] + rarities[at] * (value >> 1), row[2]]);
        best = Math.max(best, value >> 1);
      }
      score += rarities[at] * (best + Math.min(values.size, MOST_UNITS));
    });
    const most = Math.max(...[...rows.values()].map(([terms]) => terms));
    const hits = [...rows].filter(([, [terms]]) => terms === most).sort(([one, a], [other, b]) => b[1] - a[1] || one - other);
    if (most === units.length) score += hits[0][1][1];
    return { number, score, units: hits.map(([unit]) => unit), passages: hits.filter(([, row]) => row[2]).length };
  }

  // Documents are numbered from the newest on, by address on one day.
  #sort(documents, order) {
    const { days } = this.register;
    const byDay = (one, other) => days[one.number] - days[other.number];
    const byScore = (one, other) => other.score - one.score;
    const [first, second] = order === "newest" ? [byDay, byScore] : [byScore, byDay];
    documents.sort((one, other) => first(one, other) || second(one, other) || one.number - other.number);
  }

  async #passing(found, filters) {
    const allowed = await Promise.all(
      [...filters].filter(([, values]) => values.length).map(async ([name, values]) => {
        const lists = await Promise.all(values.map((value) => this.register.get("keuzes", `${name} ${value}`)));
        return new Set(lists.flatMap((list) => steps(list ?? "")));
      }),
    );
    return found.filter((document) => allowed.every((set) => set.has(document)));
  }

  async #choices({ found, filters }) {
    const counted = new Map();
    for (const name of FILTERS) {
      const others = new Map([...filters].filter(([other]) => other !== name));
      const documents = new Set(await this.#passing(found, others));
      const rows = await this.register.beginningWith("keuzes", `${name} `);
      const counts = rows.map(([key, list]) => [
        key.slice(name.length + 1), steps(list).filter((document) => documents.has(document)).length,
      ]);
      counted.set(name, new Map(counts.filter(([, count]) => count)));
    }
    return counted;
  }

  // Who bears the number that the query is, and who cites it.
  async #numbers(query) {
    const row = /\p{Nd}/u.test(query) ? await this.register.get("nummers", numberForm(query)) : undefined;
    return { bears: steps(row?.[0] ?? ""), cites: steps(row?.[1] ?? "") };
  }

  async #suggestions(terms, { units, taken }) {
    const missing = terms.filter(({ phrase }, at) => !phrase && !units[at].size).flatMap(({ written: [{ parts }] }) => parts);
    const near = new Map();
    for (const word of missing) {
      const other = taken.get(word).ways.size ? null : await this.#nearest(word);
      if (other) near.set(word, other);
    }
    return near;
  }

  // The nearest spelling that exists and begins alike: one sign away, two in a long word.
  async #nearest(word) {
    const signs = [...word];
    const furthest = signs.length < 4 || !isLetters(word) ? 0 : signs.length < 6 ? 1 : 2;
    let [best, nearest] = [[furthest + 1, 0], null];
    for (const [other, count] of furthest ? await this.register.beginningWith("spelling", signs[0]) : []) {
      const distance = editDistance(signs, [...other], furthest);
      if (distance && (distance < best[0] || (distance === best[0] && nearest && count > best[1]))) {
        [best, nearest] = [[distance, count], other];
      }
    }
    return nearest;
  }
}
