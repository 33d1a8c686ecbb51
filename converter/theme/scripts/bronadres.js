// On the first page of the sources: a link to a place of it, /bronnen/#bron-kst-29628-1139, as they were when all
// sources stood on one page, leads to the page where the source is now (collection/cited.py, shelf_of).
(async () => {
  const key = decodeURIComponent(location.hash).match(/^#bron-(.+)$/)?.[1];
  if (!key || document.getElementById(`bron-${key}`)) return;
  const hashed = async (text) => {
    const [first] = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    return first.toString(16).padStart(2, "0");
  };
  const [, dossier, law, hash] =
    key.match(/^(?:(kst-\d{5}(?:-[A-Za-z0-9]+)*)-[A-Za-z0-9]+|([a-z0-9-]+?)-artikel-[a-z0-9-]+|-([0-9a-f]{2})[0-9a-f]{10})$/) ?? [];
  const shelf = (dossier ?? law)?.toLowerCase() ?? hash ?? (await hashed(key));
  const way = [...document.querySelectorAll(".delen a")].find((link) => link.getAttribute("href") === `${shelf}/`);
  if (way) location.replace(way.href + location.hash);
})().catch(() => {}); // where a browser has no hashes, the ways to all sources stand here
