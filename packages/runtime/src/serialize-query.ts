/** Writes a query: a list as one parameter for each of its values, nothing for `undefined` and `null`. */
export function serializeQuery(query: object): string {
  return Object.entries(query)
    .flatMap(([name, value]) => [value].flat().map((item: unknown) => [name, item]))
    .filter(([, item]) => item !== undefined && item !== null)
    .map((pair) => pair.map((part) => encodeURIComponent(String(part))).join("="))
    .join("&");
}
