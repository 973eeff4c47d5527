import { decode, type Pair } from "./decode.ts";

/** Returns the cookies of a request with their names decoded. Names may repeat. */
export function readCookies(request: Request): Pair[] {
  const header = request.headers.get("cookie") ?? "";
  return header.split(";").flatMap((pair): Pair[] => {
    const end = pair.indexOf("=");
    if (end < 0) return [];
    const name = pair.slice(0, end).trim();
    return [[decode(name) ?? name, pair.slice(end + 1).trim()]];
  });
}
