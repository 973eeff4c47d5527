import { documentTable, operationTable } from "./table.ts";

const PAGES = "x-snap-pagination: { style: cursor, position: after, items: /items, next: /next }";
const credential = (word: string) =>
  `security: [{ b: [] }]\ncomponents: { securitySchemes: { b: { type: http, scheme: bearer, x-snap-credential: ${word} } } }`;
const reset = (word: string) => `responses: { 204: { description: '', headers: { reset: { schema: {}${word} } } } }`;

// biome-ignore format: a table
export const operationWords = operationTable("our words on an operation", [
  ["pages come", "{}", PAGES, "addition both pagination-added", "`paginate` takes the path"],
  ["pages go", PAGES, "{}", "breaking both pagination-removed", "`paginate` no longer takes the path"],
  ["items stand elsewhere", PAGES, PAGES.replace("/items", "/data"), "breaking both pagination-items-changed", "`paginate` hands out something else"],
  ["pages are asked for otherwise", PAGES, PAGES.replace("cursor", "token"), "fix both pagination-changed", "the client does it"],
  ["it may be retried", "{}", "x-snap-idempotent: true", "fix both idempotency-changed", "the client does it"],
  ["how its function takes its input", "{}", "x-snap-input: nested", "breaking both input-changed", "callers pass `params` and `body`"],
  ["what it does in a mock", "{}", "x-snap-resource: { collection: things, does: get }", "fix both mock-changed", "only mocks have it"],
  ["its evidence", "{}", "x-snap-evidence: { basis: inferred, note: Tried. }", "none both evidence-changed", "the package has none"],
  ["a word that is new here", "{}", "x-snap-flavour: sweet", "fix both word-changed", "something reads it"],
  ["a word of other people", "{}", "x-internal: true", "none", "nothing of ours reads it"],
  ["how a rate limit ends", reset(""), reset(", x-snap-rate-limit-reset: seconds"), "fix both rate-limit-changed", "the client waits by it"],
]);

// biome-ignore format: a table
export const documentWords = documentTable("our words on a document", [
  ["another option", credential("{ option: token, environment: T }"), credential("{ option: apiKey, environment: T }"), "breaking request credential-changed", "callers pass it to the factory"],
  ["another environment variable", credential("{ option: token, environment: T }"), credential("{ option: token, environment: U }"), "breaking request credential-changed", "callers set it"],
  ["another provider name", "info: { title: Things, version: 1.0.0, x-snap-provider: Acme }", "info: { title: Things, version: 1.0.0, x-snap-provider: Ace }", "breaking both provider-renamed", "the factory is called so"],
  ["what mocks keep", "{}", "x-snap-collections: { things: { schema: Thing, id: id } }", "fix both mock-changed", "only mocks have it"],
]);
