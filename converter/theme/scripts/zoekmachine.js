// Search: from a query to documents and their best units. No DOM here. How it ranks is told in CONTRIBUTING.md.
import { unitsOfPhrase } from "./zoekgroep.js";
import { put, readPosting } from "./zoekplaatsen.js";
import { ranked, rarity, sort } from "./zoekrang.js";
import { OtherEdition, Register, steps } from "./zoekregister.js";
import { byDocuments, compoundsOf, formsOf, nearestTo } from "./zoekvormen.js";
import { decides, paperKey, readQuery } from "./zoekvraag.js";
import { numberForm } from "./zoekwoorden.js";

const FEW_DOCUMENTS = 10;
export const FILTERS = ["member", "party", "ministry", "year", "kind"];

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

  // The words that the second stage would take as well, those in most documents first; tooMany as in a result.
  compounds(result) {
    return this.#of(result, async () => {
      if (result.stage === 2) return { words: [], tooMany: result.tooMany };
      const alone = result.terms.length === 1;
      const each = await Promise.all([...result.taken].map(([word, forms]) => compoundsOf(result.register, word, forms, alone)));
      const words = each.flatMap(({ compounds }) => compounds).sort(byDocuments).map(({ word }) => word);
      return { words: [...new Set(words)], tooMany: [...result.taken.keys()].filter((_, at) => each[at].tooMany) };
    });
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
    const documents = passing.map((number) => ranked(number, sought.units, rarities));
    sort(documents, this.register.days, order);
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
      terms.map(({ phrase, written }) => (phrase ? unitsOfPhrase(this.register, written) : this.#term(written[0], taken))),
    );
    return { stage, taken, units, all: inAll(units) };
  }

  // The words that are taken for a word: ways: Map of word -> way; inline: postings that came along.
  async #take(word, stage, alone) {
    const ways = await formsOf(this.register, word);
    const inline = new Map();
    if (stage === 1) return { ways, inline, tooMany: false };
    const { compounds, tooMany } = await compoundsOf(this.register, word, ways, alone);
    for (const { word: other, way, posting } of compounds) {
      ways.set(other, way);
      if (posting !== "-") inline.set(other, posting);
    }
    return { ways, inline, tooMany };
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

  // The documents with all terms, or else those with the rarest one that decides.
  #found(terms, { units, all }) {
    if (all.length || !terms.length) return [all, null];
    const deciding = terms.some(decides) ? terms.filter(decides) : terms;
    const having = new Map(terms.map((term, at) => [term, units[at]]));
    const some = deciding.filter((term) => having.get(term).size);
    const rarest = some.reduce((one, other) => (having.get(other).size < having.get(one).size ? other : one), some[0]);
    return rarest ? [[...having.get(rarest).keys()], rarest] : [[], null];
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

  // Who bears the number that the query is, and who cites it; whether it is known as a citation of a paper or a
  // dossier, and on which pages the sources of that dossier stand.
  async #numbers(query) {
    if (!/\p{Nd}/u.test(query)) return { bears: [], cites: [], isPaper: false, shelves: [] };
    const keys = [numberForm(query), paperKey(query) ?? ""];
    const [row, paper] = await Promise.all(keys.map((key) => this.register.get("nummers", key)));
    const cites = new Set([row, paper].flatMap((each) => steps(each?.[1] ?? "")));
    return {
      bears: steps(row?.[0] ?? ""),
      cites: [...cites].sort((one, other) => one - other),
      isPaper: paper !== undefined,
      shelves: paper?.[2]?.split(" ") ?? [],
    };
  }

  async #suggestions(terms, { units, taken }) {
    const missing = terms.filter(({ phrase }, at) => !phrase && !units[at].size).flatMap(({ written: [{ parts }] }) => parts);
    const near = new Map();
    for (const word of missing) {
      const other = taken.get(word).ways.size ? null : await nearestTo(this.register, word);
      if (other) near.set(word, other);
    }
    return near;
  }
}
