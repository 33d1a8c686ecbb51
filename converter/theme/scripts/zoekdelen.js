// What parts of pages are made with, those of the search page most: elements, always filled with text; counts in words.
export const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

// What is heard where more is seen, or less.
export const heardOnly = (words, attributes = {}) => element("span", { class: "gehoord", ...attributes }, words);

export const several = (number, one, more) => `${number} ${number === 1 ? one : more}`;

// A text of at most so many signs, cut between words where it can be.
export const shortened = (text, most) => {
  if (text.length <= most) return text;
  const start = [...text].slice(0, most).join("");
  return `${start.replace(/\s+\S*$/, "")}…`;
};
