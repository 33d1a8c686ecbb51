// On the page not found: addresses mind the case of letters, people do not. /kamervragen/2025z00101/ leads to
// 2025Z00101, AH-TK-20242025-594 to ah-tk-20242025-594, also where the folder was forgotten, or where it is the name of
// an official file; /Bronnen/ leads to bronnen/. The link stands there at once; the page is only opened when it exists.
(() => {
  const root = new URL("..", document.currentScript.src);
  const place = document.getElementById("bedoelt");
  const field = document.getElementById("zoekvraag");
  const NUMBER = /^(?:kv-tk-)?(\d{4}z\d+|ah-[te]k-\d{8}-\d+)(?:\.[a-z]+)?$/i;
  const written = (number) => (/^\d/.test(number) ? number.toUpperCase() : number.toLowerCase());

  const own = location.pathname.startsWith(root.pathname) ? location.pathname.slice(root.pathname.length) : location.pathname;
  const segments = own.split("/").filter(Boolean);
  const at = segments.findIndex((segment) => NUMBER.test(segment));
  const number = at < 0 ? "" : written(NUMBER.exec(segments[at])[1]);
  const below = segments.slice(at + 1).map((segment) => `${segment.toLowerCase()}/`).join("");
  const pages = number ? [`kamervragen/${number}/${below}`, `kamervragen/${number}/`] : [own.toLowerCase()];
  const others = [...new Set(pages)].map((page) => new URL(page, root)).filter((page) => page.pathname !== location.pathname);

  const offer = (page) => {
    const link = document.createElement("a");
    link.href = page.pathname + location.hash;
    link.textContent = number || page.pathname;
    place.replaceChildren("Bedoelt u ", link, "?");
  };
  const exists = (page) => fetch(page, { method: "HEAD" }).then((answer) => answer.ok);
  const look = async () => {
    for (const page of others) {
      if (await exists(page)) return location.replace(page.pathname + location.hash);
    }
    place.textContent = number ? `${number} is geen document van deze verzameling.` : "";
  };

  const words = number || (segments.at(-1) ?? "").replace(/\.[a-z]+$/i, "").replace(/[-_+]|%[0-9a-f]{2}/gi, " ");
  if (own !== "404.html") field.value ||= words.trim(); // what may be meant is one key away
  if (number && others.length) offer(others.at(-1));
  look().catch(() => {});
})();
