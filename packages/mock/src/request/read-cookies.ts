/** The cookies that a request sends, as they are written there; names may repeat. */
export function readCookies(request: Request): [name: string, value: string][] {
  const header = request.headers.get("cookie") ?? "";
  return header.split(";").flatMap((pair): [string, string][] => {
    const end = pair.indexOf("=");
    return end < 0 ? [] : [[pair.slice(0, end).trim(), pair.slice(end + 1).trim()]];
  });
}
