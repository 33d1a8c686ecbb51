// The tables of the index (converter/writers/search/__init__.py says what they hold), fetched shard by shard.
export class OtherEdition extends Error {}

// JavaScript compares by 16 bits; the tables are in the order of code points, in which surrogates come last.
const rank = (unit) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

export const compare = (one, other) => {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at++) {
    const difference = rank(one.charCodeAt(at)) - rank(other.charCodeAt(at));
    if (difference) return difference;
  }
  return one.length - other.length;
};

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(128);
[...DIGITS].forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

// Numbers of five bits a sign, the lowest first; 32 on top says that another sign follows.
export class Numbers {
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }

  get more() {
    return this.at < this.text.length;
  }

  next() {
    let number = 0;
    for (let shift = 0; ; shift += 5) {
      const value = VALUES[this.text.charCodeAt(this.at++)];
      number += (value & 31) << shift;
      if (value < 32) return number;
    }
  }
}

export const steps = (text) => {
  const numbers = new Numbers(text);
  const found = [];
  for (let last = 0; numbers.more; found.push(last)) last += numbers.next();
  return found;
};

const load = async (address, options) => {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
};

export class Register {
  static async open(base) {
    return new Register(base, await load(new URL("register.json", base), { cache: "no-cache" }));
  }

  constructor(base, { edition, documents, days, tables }) {
    this.base = base;
    this.edition = edition;
    this.documents = documents;
    this.tables = new Map(Object.entries(tables));
    this.shards = new Map();
    this.days = []; // of each document, 0 for the newest
    const counts = new Numbers(days);
    for (let day = 0; counts.more; day++) for (let left = counts.next(); left; left--) this.days.push(day);
  }

  // The shard as a list of [key, value], asked for once.
  rows(table, number) {
    const name = `${table}/${number}.json`;
    if (!this.shards.has(name)) {
      const rows = this.#load(name);
      rows.catch(() => this.shards.delete(name));
      this.shards.set(name, rows);
    }
    return this.shards.get(name);
  }

  async #load(name) {
    const shard = await load(new URL(`${name}?${this.edition}`, this.base));
    if (shard.edition !== this.edition) throw new OtherEdition(name);
    const rows = new Map();
    for (let at = 0; at < shard.rows.length; at += 2) rows.set(shard.rows[at], shard.rows[at + 1]);
    return rows;
  }

  async get(table, key) {
    return this.tables.get(table).heads.length ? (await this.rows(table, this.#shardOf(table, key))).get(key) : undefined;
  }

  // The last shard that begins at the key or before it.
  #shardOf(table, key) {
    const { heads } = this.tables.get(table);
    let [low, high] = [0, heads.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (compare(heads[middle], key) <= 0) low = middle;
      else high = middle;
    }
    return low;
  }

  // The numbers of the shards in which keys begin with this.
  #shardsOf(table, beginning) {
    const { heads } = this.tables.get(table);
    if (!heads.length) return [];
    const found = [this.#shardOf(table, beginning)];
    while (heads[found.at(-1) + 1]?.startsWith(beginning)) found.push(found.at(-1) + 1);
    return found;
  }

  // How many words of letters certainly begin with this: those of shards that hold nothing else.
  atLeast(table, beginning) {
    const { counts } = this.tables.get(table);
    return this.#shardsOf(table, beginning).slice(1, -1).reduce((sum, shard) => sum + counts[shard], 0);
  }

  async beginningWith(table, beginning) {
    const shards = await Promise.all(this.#shardsOf(table, beginning).map((shard) => this.rows(table, shard)));
    return shards.flatMap((rows) => [...rows].filter(([key]) => key.startsWith(beginning)));
  }

  // The parts of a word's text: [[number of documents], text], cut where a part may stand alone.
  // Of a long one only the parts are fetched that may have one of the wanted documents (ascending), if given.
  async parts(table, word, wanted = null) {
    const first = await this.get(table, word);
    if (first === undefined) return { count: 0, texts: [] };
    const space = first.indexOf(" ");
    const shards = this.#shardsOf(table, `${word} `).filter((shard) => this.#mayHave(table, word, shard, wanted));
    const rows = await Promise.all(shards.map((shard) => this.rows(table, shard)));
    const further = rows.flatMap((each) => [...each].filter(([key]) => key.startsWith(`${word} `)));
    return { count: Number(first.slice(0, space)), texts: [first.slice(space + 1), ...further.map(([, text]) => text)] };
  }

  #mayHave(table, word, shard, wanted) {
    if (!wanted) return true;
    const { heads } = this.tables.get(table);
    const bound = (head, fill) => Number(head.slice(word.length + 1).padEnd(6, fill)); // heads are cut short
    const from = heads[shard].startsWith(`${word} `) ? bound(heads[shard], "0") : 0;
    const to = heads[shard + 1]?.startsWith(`${word} `) ? bound(heads[shard + 1], "9") : Infinity;
    return wanted.some((document) => document >= from && document <= to);
  }
}
