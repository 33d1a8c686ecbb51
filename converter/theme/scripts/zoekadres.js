// The address of the search page, in which its whole state stands: the query, the filters, the order, how wide.
const PARAMETERS = { member: "lid", party: "partij", ministry: "ministerie", year: "jaar", kind: "soort" };

// opens: whether a form asked for it, elsewhere on the site or before the scripts were there: Enter opens a number.
export const readAddress = () => {
  const asked = new URLSearchParams(location.search);
  const filters = Object.entries(PARAMETERS).map(([name, parameter]) => [name, [...new Set(asked.getAll(parameter))]]);
  return {
    query: asked.get("q") ?? "",
    filters: new Map(filters.filter(([, values]) => values.length)),
    order: asked.get("volgorde") === "nieuwste" ? "newest" : "best",
    stage: asked.get("ruim") === "1" ? 2 : 1,
    opens: asked.get("open") === "1",
  };
};

export const addressOf = ({ query, filters, order, stage }) => {
  const asked = new URLSearchParams();
  if (query.trim()) asked.set("q", query.trim());
  for (const [name, values] of filters) for (const value of values) asked.append(PARAMETERS[name], value);
  if (order === "newest") asked.set("volgorde", "nieuwste");
  if (stage === 2) asked.set("ruim", "1");
  return asked.size ? `?${asked}` : location.pathname;
};
