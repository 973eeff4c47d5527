import { decode, type Pair } from "./decode.ts";

/** The cookies that a request sends, their names decoded; names may repeat. */
export function readCookies(request: Request): Pair[] {
  const header = request.headers.get("cookie") ?? "";
  return header.split(";").flatMap((pair): Pair[] => {
    const end = pair.indexOf("=");
    if (end < 0) return [];
    const name = pair.slice(0, end).trim();
    return [[decode(name) ?? name, pair.slice(end + 1).trim()]];
  });
}
