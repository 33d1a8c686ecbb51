// The words of a page as an editor quotes them, and the YAML that says so: the words are those that
// converter/annotators/page_words.py has, the quotation is one that converter/desk/quotes.py finds once.
const BLANK = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const NOT_OF_THE_SOURCE = ".added, .headerlink, .footnote-backref, .uitleg, sup[id^='fnref'], script, style, [hidden]";
const BLOCK = /^(?:address|article|aside|blockquote|br|d[dlt]|details|div|h[1-6r]|li|[ou]l|p|pre|section|summary|t[dhr]|table|tbody|thead)$/i;
const NOTE = "div.footnote > ol > li";
const APART = "\n"; // no quotation joins a text and a note
const LONGEST_CONTEXT = 300;
const REFUSED_BY_YAML = /[\x7f-\x9f\ufeff\ufffe\uffff]/g;

// The text with single blanks; of each text node where its visible signs stand in it: [offset in the node, place].
export const wordsOf = (article) => {
  const nodes = [];
  let text = "";
  let border = "";
  const read = (node) => {
    const signs = [];
    for (let offset = 0; offset < node.data.length; offset += 1) {
      if (BLANK.test(node.data[offset])) {
        border ||= " ";
        continue;
      }
      if (text) text += border;
      border = "";
      signs.push([offset, text.length]);
      text += node.data[offset];
    }
    nodes.push({ node, signs });
  };
  const walk = (element) => {
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) read(child);
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      const isBlock = BLOCK.test(child.tagName);
      if (isBlock) border ||= " ";
      if (child.matches(NOTE)) border = APART;
      if (!child.matches(NOT_OF_THE_SOURCE)) walk(child);
      if (isBlock) border ||= " ";
    }
  };
  walk(article);
  return { text, nodes };
};

// Where in the text the words of a range begin and end, those of one note or of none; null where it has none.
export const placeOf = ({ text, nodes }, range) => {
  const places = nodes.filter(({ node }) => range.intersectsNode(node)).flatMap(({ node, signs }) => {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    return signs.filter(([offset]) => offset >= from && offset < to).map(([, place]) => place);
  });
  if (places.length === 0) return null;
  const border = text.indexOf(APART, places[0]);
  const end = places.at(-1) + 1;
  return [places[0], border < 0 ? end : Math.min(end, border)];
};

const standsOnce = (text, { exact, prefix, suffix }) => {
  const heads = prefix ? [prefix, `${prefix} `] : [""];
  const tails = suffix ? [suffix, ` ${suffix}`] : [""];
  const found = new Set();
  for (const head of heads) {
    for (const tail of tails) {
      const needle = head + exact + tail;
      for (let at = text.indexOf(needle); at >= 0 && found.size < 2; at = text.indexOf(needle, at + 1)) {
        found.add(at + head.length);
      }
    }
  }
  return found.size === 1;
};

// What can stand before the words, a word more each time, and what behind them.
const contexts = (text, from, to) => {
  const first = Math.max(from - LONGEST_CONTEXT, text.lastIndexOf(APART, from - 1) + 1, 0);
  const border = text.indexOf(APART, to);
  const last = Math.min(to + LONGEST_CONTEXT, border < 0 ? text.length : border);
  const heads = [];
  const tails = [];
  for (let at = from - 1; at >= first; at -= 1) {
    if (at === first || text[at - 1] === " ") heads.push(text.slice(at, from).trim());
  }
  for (let at = to + 1; at <= last; at += 1) {
    if (at === last || text[at] === " ") tails.push(text.slice(to, at).trim());
  }
  return { heads: from ? heads : [], tails };
};

// The quotation that names these words alone, with the fewest signs around them; null where none does.
export const quoteOf = (text, [from, to]) => {
  const exact = text.slice(from, to);
  const { heads, tails } = contexts(text, from, to);
  const both = Array.from({ length: Math.max(heads.length, tails.length) }, (_, at) => ({
    prefix: heads[Math.min(at, heads.length - 1)] ?? "",
    suffix: tails[Math.min(at, tails.length - 1)] ?? "",
  }));
  const sides = [heads.map((prefix) => ({ prefix, suffix: "" })), tails.map((suffix) => ({ prefix: "", suffix })), both];
  const alone = { exact, prefix: "", suffix: "" };
  if (standsOnce(text, alone)) return alone;
  const found = sides
    .map((side) => side.map((around) => ({ exact, ...around })).find((quote) => standsOnce(text, quote)))
    .filter(Boolean);
  const length = ({ prefix, suffix }) => prefix.length + suffix.length;
  return found.sort((one, other) => length(one) - length(other))[0] ?? null;
};

const quoted = (words) =>
  JSON.stringify(words).replace(REFUSED_BY_YAML, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

// A remark as it stands in the list "remarks" of an editor's file; what is empty is left for its author to write.
export const yamlOf = ({ exact, prefix, suffix }, { text, author, date, kind }) => {
  const pairs = [["exact", exact], ["prefix", prefix], ["suffix", suffix]].filter(([, words]) => words);
  pairs.push(["text", text], ["author", author]);
  const lines = pairs.map(([key, words]) => `${key}: ${words ? quoted(words) : ""}`.trimEnd());
  return `  - ${[...lines, `date: ${date}`, `kind: ${kind}`].join("\n    ")}\n`;
};
