import type { MockWire, WireResponse } from "@snap/mock";

/** The EC2 Query protocol, as a mock speaks it. */
export const wire: MockWire = {
  read: async (response, shape) => (await import("./wire.ts")).readResponse(response, shape),

  async receive(request) {
    const type = request.headers.get("content-type") ?? "";
    if (request.method !== "POST" || !/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
    const pairs = readPairs(await request.clone().text());
    if (!pairs) return undefined;
    const action = pairs.find(([name]) => name === "Action")?.[1] ?? "";
    const isInUrl = (name: string) => !/^(?:Copy|Create|Run)/.test(action) || IN_URL.includes(name);
    const query = pairs
      .filter(([name]) => isInUrl(name))
      .map((pair) => pair.map(encodeURIComponent).join("="))
      .join("&");
    const headers = new Headers(request.headers);
    for (const name of ["content-type", "content-length"]) headers.delete(name);
    const url = `${request.url.replace(/[?#].*/s, "")}?${query}`;
    const { signal } = request;
    if (/^(?:Describe|List)/.test(action)) return new Request(url, { headers, signal });
    const fields = pairs.filter(([name]) => !isInUrl(name));
    if (/^De(?:lete|register)/.test(action)) return new Request(url, { method: "DELETE", headers, signal });
    if (fields.length === 0) return new Request(url, { method: "POST", headers, signal });
    headers.set("content-type", "application/json");
    return new Request(url, { method: "POST", headers, signal, body: JSON.stringify(nest(fields)) });
  },

  respond({ code, headers, body }, operation) {
    const isFailure = code >= 400;
    const action = operation
      .replace(/^(?:get|list)(?!\w+InRecycleBin$)(\w+?)s?$/, "Describe$1s")
      .replace(/^\w/, (first) => first.toUpperCase());
    const root = isFailure ? "Response" : `${action}Response`;
    const attributes = isFailure ? "" : ' xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"';
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attributes}>${writeFields(body)}</${root}>`;
    return {
      code,
      headers: { ...headers, "content-type": "text/xml;charset=UTF-8" },
      body: xml,
    } satisfies WireResponse;
  },
};

// The parameters that the contract has in the URL, even if the request has a body.
const IN_URL = ["Action", "Version", "ClientToken"];
const NUMBERS = /^(?:CompletionDurationMinutes|Iops|Size|Throughput)$/;
const BOOLEANS = /^(?:Encrypted|NoReboot)$/;

const MOST_PAIRS = 5_000;
const MOST_LEVELS = 20;

// Returns the parameters of a form; `undefined` if there are too many, or if a name has too many levels. Each operation
// reads them, so more would take very long.
function readPairs(text: string): [string, string][] | undefined {
  if (text.split("&", MOST_PAIRS + 1).length > MOST_PAIRS) return undefined;
  const pairs = [...new URLSearchParams(text)];
  return pairs.some(([name]) => name.split(".", MOST_LEVELS + 1).length > MOST_LEVELS) ? undefined : pairs;
}

// Converts `Tag.1.Key=env` to nested lists and objects.
function nest(pairs: readonly (readonly [string, string])[]): unknown {
  const groups = new Map<string, [string, string][]>();
  const values: [string, unknown][] = [];
  for (const [name, value] of pairs) {
    const [, first = name, rest] = /^([^.]+)\.(.+)$/s.exec(name) ?? [];
    if (rest === undefined) values.push([first, toValue(first, value)]);
    else {
      const group = groups.get(first) ?? [];
      group.push([rest, value]);
      groups.set(first, group);
    }
  }
  const entries = [...values, ...[...groups].map(([name, group]) => [name, nest(group)] as const)];
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function toValue(name: string, text: string): unknown {
  if (NUMBERS.test(name) && /^\d+$/.test(text)) return Number(text);
  return BOOLEANS.test(name) && /^(?:true|false)$/.test(text) ? text === "true" : text;
}

function writeFields(value: unknown): string {
  return Object.entries(Object(value))
    .map(([name, item]) => writeElement(name, item))
    .join("");
}

function writeElement(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    const items = value.map((item) => writeElement(name === "Errors" ? "Error" : "item", item));
    return `<${name}>${items.join("")}</${name}>`;
  }
  if (typeof value !== "object") return `<${name}>${escapeXml(String(value))}</${name}>`;
  if (name !== "tagSet") return `<${name}>${writeFields(value)}</${name}>`;
  const tags = Object.entries(value).map(([key, tag]) => writeElement("item", { key, value: tag }));
  return `<${name}>${tags.join("")}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
