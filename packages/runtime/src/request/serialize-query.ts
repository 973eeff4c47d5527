/** Writes a query: a list as one parameter for each of its values, nothing for `undefined` and `null`. */
export function serializeQuery(query: object): string {
  let text = "";
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) text += `&${name}=${encodeURIComponent(item)}`;
    }
  }
  return text.slice(1);
}
