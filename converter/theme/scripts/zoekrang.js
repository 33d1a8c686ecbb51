// How documents are ranked: CONTRIBUTING.md says by what.
const MOST_UNITS = 4;

export const rarity = (documents, having) => (having ? 32 - Math.clz32(Math.floor(documents / having)) : 0);

// terms: of each term a Map of document -> Map of unit -> value (zoekplaatsen.js); rarities: what each is worth.
export const ranked = (number, terms, rarities) => {
  const rows = new Map(); // unit -> [terms, sum, counted]
  let score = 0;
  terms.forEach((term, at) => {
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
  const most = Math.max(...[...rows.values()].map(([count]) => count));
  const hits = [...rows].filter(([, [count]]) => count === most).sort(([one, a], [other, b]) => b[1] - a[1] || one - other);
  if (most === terms.length) score += hits[0][1][1];
  return { number, score, units: hits.map(([unit]) => unit), passages: hits.filter(([, row]) => row[2]).length };
};

// days: of each document. Documents are numbered from the newest on, by address on one day.
export const sort = (documents, days, order) => {
  const byDay = (one, other) => days[one.number] - days[other.number];
  const byScore = (one, other) => other.score - one.score;
  const [first, second] = order === "newest" ? [byDay, byScore] : [byScore, byDay];
  documents.sort((one, other) => first(one, other) || second(one, other) || one.number - other.number);
};
