import type { MockOperation } from "../mock-operation.ts";
import { readPairs } from "./decode.ts";

/** A path template that is compiled to match URLs. */
export interface CompiledPath {
  /** Matches a URL without its query and fragment. */
  readonly pattern: RegExp;
  /** Returns the still encoded parameters of a URL, or `undefined` if the URL does not match. */
  read(url: URL): Record<string, string> | undefined;
  /** Returns the path of a matching URL in which a string replaces the parameters with these names. */
  replace(url: URL, names: readonly string[], replacement: string): string;
}

/**
 * Compiles a path such as `/v2/snapshots/{snapshot_id}` under a base URL, which may have variables in braces. A parameter
 * or variable matches a non-empty segment or a part of one. If the path has a query, the request must contain it.
 */
export function compilePath(
  baseUrl: string,
  { path, parameters }: Pick<MockOperation, "parameters" | "path">,
): CompiledPath {
  const reserved = parameters.flatMap(({ in: place, name, allowReserved }) =>
    place === "path" && allowReserved ? [name] : [],
  );
  const [pathname = "", query = ""] = path.split("?", 2);
  const base = baseUrl.replace(/\/$/, "");
  const names = [...namesIn(base), ...namesIn(pathname)];
  const pattern = new RegExp(`^${sourceOf(base)}${sourceOf(pathname, reserved, namesIn(base).length)}$`);
  const pairs = readPairs(query).map(([name, raw]) => [name, namesIn(raw), new RegExp(`^${sourceOf(raw)}$`)] as const);
  return {
    pattern,
    replace({ origin, pathname: found }, secret, replacement) {
      const match = new RegExp(pattern, "d").exec(origin + found);
      // Starts at the end, because a replacement moves the parameters after it.
      const replaced = names.reduceRight((text, name, index) => {
        const [from, to] = match?.indices?.[index + 1] ?? [0, 0];
        return secret.includes(name) && to > 0 ? text.slice(0, from) + replacement + text.slice(to) : text;
      }, origin + found);
      return replaced.slice(origin.length);
    },
    read(url) {
      const match = pattern.exec(url.origin + url.pathname);
      if (!match) return undefined;
      const values = capturesOf(names, match);
      if (pairs.length === 0) return values;
      const given = readPairs(url.search.slice(1));
      for (const [name, inner, value] of pairs) {
        const [matched] = given.flatMap(([key, raw]) => (key === name ? [value.exec(raw)] : []));
        if (!matched) return undefined;
        Object.assign(values, capturesOf(inner, matched));
      }
      return values;
    },
  };
}

// The characters that are always percent-encoded in a URL.
const ENCODED = /[^\x21-\x7e]|["<>`{}]/gu;
const PARAMETER = /\{([^{}]+)\}/;

function namesIn(template: string): string[] {
  return template.split(PARAMETER).filter((_, index) => index % 2 === 1);
}

// A parameter that allows reserved characters may span several segments. `before` is the number of earlier groups.
function sourceOf(template: string, reserved: readonly string[] = [], before = 0): string {
  const parts = template.split(PARAMETER);
  const write = (part: string, index: number): string => {
    if (index % 2 === 0) return escapeRegExp(part.replaceAll(ENCODED, encodeURIComponent));
    if (reserved.includes(part)) return "(.+?)";
    const text = parts[index + 1] ?? "";
    if (text.includes("/") || index + 2 >= parts.length) return "([^/]+?)";
    // The first place of the text after it is the right one, because the next parameter can match the rest: without a
    // second attempt, many parameters in a segment do not take exponential time.
    return `(?=([^/]+?)${write(text, 0)})(?:\\${before + (index + 1) / 2})`;
  };
  return parts.map(write).join("");
}

function capturesOf(names: readonly string[], match: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ""]));
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
