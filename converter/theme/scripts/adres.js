// On the page not found: numbers mind the case of their letters, people do not. /kamervragen/2025z00101/ leads to
// 2025Z00101, AH-TK-20242025-594 to ah-tk-20242025-594, also where the folder was forgotten. The link stands there at
// once; the page is only opened when it exists.
(() => {
  const root = new URL("..", document.currentScript.src);
  const place = document.getElementById("bedoelt");
  const segments = location.pathname.split("/").filter(Boolean);
  const isNumber = (segment) => /^(?:\d{4}z\d+|ah-[te]k-\d{8}-\d+)$/i.test(segment);
  const written = (number) => (/^\d/.test(number) ? number.toUpperCase() : number.toLowerCase());

  const number = segments.find(isNumber);
  if (!number) return;
  const meant = new URL(`kamervragen/${written(number)}/`, root);
  if (meant.origin !== location.origin || meant.pathname === location.pathname) return;
  const link = document.createElement("a");
  link.href = meant.pathname + location.hash;
  link.textContent = written(number);
  place.append("Bedoelt u ", link, "?");
  fetch(meant, { method: "HEAD" })
    .then((answer) => (answer.ok ? location.replace(link.href) : place.replaceChildren()))
    .catch(() => {});
})();
