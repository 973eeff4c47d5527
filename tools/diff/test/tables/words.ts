import { documentTable, operationTable } from "./table.ts";

const PAGES = "x-snap-pagination: { style: cursor, position: after, items: /items, next: /next }";
const credential = (word: string) =>
  `security: [{ b: [] }]\ncomponents: { securitySchemes: { b: { type: http, scheme: bearer, x-snap-credential: ${word} } } }`;
const reset = (word: string) => `responses: { 204: { description: '', headers: { reset: { schema: {}${word} } } } }`;

// biome-ignore format: a table
export const operationWords = operationTable("our extensions of an operation", [
  ["pages are added", "{}", PAGES, "addition both pagination-added", "`paginate` now supports the operation"],
  ["pages are removed", PAGES, "{}", "breaking both pagination-removed", "`paginate` no longer supports the operation"],
  ["the place of the items changes", PAGES, PAGES.replace("/items", "/data"), "breaking both pagination-items-changed", "`paginate` yields other values"],
  ["pages are requested differently", PAGES, PAGES.replace("cursor", "token"), "fix both pagination-changed", "the client requests them"],
  ["it becomes safe to retry", "{}", "x-snap-idempotent: true", "fix both idempotency-changed", "the client retries it"],
  ["the input of its function changes", "{}", "x-snap-input: nested", "breaking both input-changed", "callers pass `params` and `body`"],
  ["its mock behaviour changes", "{}", "x-snap-resource: { collection: things, does: get }", "fix both mock-changed", "only mocks use the extension"],
  ["its evidence changes", "{}", "x-snap-evidence: { basis: inferred, note: Tried. }", "none both evidence-changed", "the package does not use them"],
  ["an unknown extension", "{}", "x-snap-flavour: sweet", "fix both word-changed", "a tool of ours may read the extension"],
  ["a third-party extension", "{}", "x-internal: true", "none", "no tool of ours reads the extension"],
  ["the unit of a rate limit changes", reset(""), reset(", x-snap-rate-limit-reset: seconds"), "fix both rate-limit-changed", "the client waits until its end"],
]);

// biome-ignore format: a table
export const documentWords = documentTable("our extensions of the document", [
  ["another option", credential("{ option: token, environment: T }"), credential("{ option: apiKey, environment: T }"), "breaking request credential-changed", "callers pass it to the factory"],
  ["another environment variable", credential("{ option: token, environment: T }"), credential("{ option: token, environment: U }"), "breaking request credential-changed", "callers set the variable"],
  ["another provider name", "info: { title: Things, version: 1.0.0, x-snap-provider: Acme }", "info: { title: Things, version: 1.0.0, x-snap-provider: Ace }", "breaking both provider-renamed", "the factory has this name"],
  ["the stored data of mocks changes", "{}", "x-snap-collections: { things: { schema: Thing, id: id } }", "fix both mock-changed", "only mocks use the extension"],
]);
