// The stem of a Dutch word (Snowball "dutch_porter"): the same as converter/writers/search/stem.py, which says how.
const REGION = /[^aeiouyè]*[aeiouyè]+[^aeiouyè]/uy;
const LONG_VOWEL = /[^aeiouyè](?:aa|ee|oo|uu)[^aeiouyèI]$/u;

const endsInConsonant = (word) => /[^aeiouyè]$/u.test(word);
const undoubled = (word) => (/(?:kk|tt|dd)$/.test(word) ? word.slice(0, -1) : word);

const regionEnd = (word, start) => {
  REGION.lastIndex = start;
  return REGION.test(word) ? REGION.lastIndex : -1;
};

const regions = (word) => {
  const first = regionEnd(word, 0);
  if (first < 0) return [word.length, word.length];
  const second = regionEnd(word, first);
  return [Math.max(first, 3), second < 0 ? word.length : second];
};

// The word without a suffix that stands in the region, or null.
const without = (word, suffix, region) => {
  const rest = word.slice(0, -suffix.length);
  return word.endsWith(suffix) && rest.length >= region ? rest : null;
};

const withoutEn = (word, suffix, first) => {
  const rest = without(word, suffix, first);
  return rest === null || !endsInConsonant(rest) || rest.endsWith("gem") ? word : undoubled(rest);
};

const plural = (word, first) => {
  if (word.endsWith("heden")) {
    const rest = without(word, "heden", first);
    return rest === null ? word : `${rest}heid`;
  }
  const en = ["ene", "en"].find((suffix) => word.endsWith(suffix));
  if (en) return withoutEn(word, en, first);
  const s = ["se", "s"].find((suffix) => word.endsWith(suffix));
  const rest = s ? without(word, s, first) : null;
  return rest && endsInConsonant(rest) && !rest.endsWith("j") ? rest : word;
};

const finalE = (word, first) => {
  const rest = without(word, "e", first);
  return rest && endsInConsonant(rest) ? undoubled(rest) : word;
};

const heid = (word, first, second) => {
  const rest = without(word, "heid", second);
  return rest === null || rest.endsWith("c") ? word : withoutEn(rest, "en", first);
};

const withoutIg = (word, second) => {
  const rest = without(word, "ig", second);
  return rest === null || rest.endsWith("e") ? word : rest;
};

const derived = (word, [first, second], eFound) => {
  const suffix = ["end", "ing", "ig", "lijk", "baar", "bar"].find((each) => word.endsWith(each));
  const rest = suffix ? without(word, suffix, second) : null;
  if (rest === null) return word;
  if (suffix === "ig") return withoutIg(word, second);
  if (suffix === "lijk") return finalE(rest, first);
  if (suffix === "baar") return rest;
  if (suffix === "bar") return eFound ? rest : word;
  const shorter = withoutIg(rest, second);
  return shorter === rest ? undoubled(rest) : shorter;
};

export const stem = (word) => {
  word = word.replace(/^y/, "Y").replace(/([aeiouyè])(i(?=[aeiouyè])|y)/gu, (_, before, sign) => before + sign.toUpperCase());
  const [first, second] = regions(word);
  word = plural(word, first);
  const shorter = finalE(word, first);
  const eFound = shorter !== word;
  word = derived(heid(shorter, first, second), [first, second], eFound);
  if (LONG_VOWEL.test(word)) word = word.slice(0, -2) + word.slice(-1);
  return word.replaceAll("I", "i").replaceAll("Y", "y");
};
