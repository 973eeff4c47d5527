import type { Operation } from "@snap/openapi/operations";
import { componentAt, type SpecNode } from "@snap/openapi/spec-node";
import { type ChangeCode, type Finding, finding } from "./change.ts";
import { compareMediaTypes, contentOf, readsLike } from "./compare-media-types.ts";
import { compareNotes } from "./compare-notes.ts";
import { compareRateLimits } from "./compare-words.ts";
import type { OperationPair } from "./operation.ts";
import { saysSameByName } from "./says-same.ts";
import { labelRoot } from "./schema/label.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

/** Compares the responses of an operation, by status. */
export function compareResponses(pair: OperationPair, schemas: SchemaComparer): Finding[] {
  const [before, after] = [listResponses(pair.from), listResponses(pair.to)];
  const found: Finding[] = [];
  for (const [status, from] of before) {
    const to = after.get(status);
    if (to) {
      found.push(...compareResponse({ from, to }, nameShared({ from, to }) ?? nameOf(status), schemas));
      continue;
    }
    const text = `${nameOf(status)} is no longer documented, and existing code may check for it`;
    found.push(finding("response-status-removed", "response", text, { from, to: pair.to.place.raw("responses") }));
  }
  for (const [status, to] of after) {
    if (before.has(status)) continue;
    if (isFollowed(status, pair, before)) {
      const text = `${nameOf(status)} is now documented, so the client no longer follows the redirect`;
      found.push(finding("redirect-documented", "response", text, { from: pair.from.place.raw("responses"), to }));
      continue;
    }
    const wider = !fits(status, to, before, schemas);
    const text = `${nameOf(status)} is now documented${wider ? ", and existing code cannot read its body" : ""}`;
    const code = wider ? "response-status-widened" : "response-status-added";
    found.push(finding(code, "response", text, { from: pair.from.place.raw("responses"), to }));
  }
  return found;
}

// The body of a new success must fit the type of `data`, and the body of a new failure the earlier `default` or `4XX`.
function fits(status: string, to: SpecNode, before: Map<string, SpecNode>, schemas: SchemaComparer): boolean {
  const bodies = (response: SpecNode) => [...contentOf(response).values()];
  const known = isSuccess(status)
    ? [...before].filter(([other]) => isSuccess(other)).map(([, response]) => response)
    : [before.get(`${status[0]}XX`) ?? before.get("default")].filter((response) => response !== undefined);
  const readable = known.flatMap(bodies);
  const own = bodies(to);
  if (readable.length === 0) return true;
  if (own.length === 0) return !isSuccess(status) || known.some((response) => bodies(response).length === 0);
  return own.every((body) => readsLike(body, readable, schemas));
}

// Clients follow redirects that are not documented.
function isFollowed(status: string, { from, to }: OperationPair, before: ReadonlyMap<string, SpecNode>): boolean {
  const reads = [from, to].every(({ method }) => method === "get" || method === "head");
  return reads && /^3(?:01|02|03|07|08|XX)$/.test(status) && !before.has("3XX");
}

function compareResponse(
  { from, to }: { from: SpecNode; to: SpecNode },
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const found: Finding[] = [];
  const report = (code: ChangeCode, sentence: string) => found.push(finding(code, "response", sentence, { from, to }));
  found.push(...compareNotes({ from, to }, "response", name));
  if (!saysSameByName(from.raw("links"), to.raw("links"))) report("links-changed", `${name} has different links`);
  const [had, has] = [contentOf(from).size > 0, contentOf(to).size > 0];
  if (had && !has) report("response-body-removed", `${name} no longer has a body`);
  if (!had && has) report("response-body-added", `${name} now has a body`);
  if (had && has) found.push(...compareMediaTypes({ from, to }, "response", name, schemas));
  return [...found, ...compareHeaders({ from, to }, name, schemas)];
}

function compareHeaders(sides: { from: SpecNode; to: SpecNode }, response: string, schemas: SchemaComparer): Finding[] {
  const [before, after] = [listHeaders(sides.from), listHeaders(sides.to)];
  const found: Finding[] = [];
  for (const [key, from] of before) {
    const to = after.get(key);
    const shared = to && nameShared({ from, to }) !== undefined;
    const name = `the header \`${key}\`${shared ? "" : ` of ${response}`}`;
    if (to) found.push(...compareHeader({ from, to }, name, schemas));
    else found.push(finding("response-header-removed", "response", `${name} is gone`, { from, to: sides.to }));
  }
  for (const [key, to] of after) {
    if (before.has(key)) continue;
    const text = `the header \`${key}\` of ${response} is now documented`;
    found.push(finding("response-header-added", "response", text, { from: sides.from, to }));
  }
  return found;
}

function compareHeader(
  { from, to }: { from: SpecNode; to: SpecNode },
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const found: Finding[] = [];
  const report = (code: ChangeCode, sentence: string) => found.push(finding(code, "response", sentence, { from, to }));
  const [was, is] = [from.flag("required"), to.flag("required")];
  if (!was && is) report("response-header-became-required", `${name} is now always sent`);
  if (was && !is) report("response-header-became-optional", `${name} may now be missing`);
  found.push(...compareNotes({ from, to }, "response", name));
  found.push(...compareRateLimits({ from, to }, name));
  found.push(...compareMediaTypes({ from, to }, "response", name, schemas));
  return [...found, ...schemas.compare([from.raw("schema")], [to.raw("schema")], "response", labelRoot(name))];
}

// A shared response is reported once for all operations, so its name must not contain the name of one operation.
function nameShared({ from, to }: { from: SpecNode; to: SpecNode }): string | undefined {
  const name = componentAt(from.pointer)?.name;
  return name !== undefined && name === componentAt(to.pointer)?.name ? `the \`${name}\` response` : undefined;
}

function listResponses({ place }: Operation): Map<string, SpecNode> {
  const entries = place
    .raw("responses")
    .rawEntries()
    .filter(([status]) => !status.startsWith("x-"));
  return new Map(entries.map(([status, response]) => [status.replace(/xx$/i, "XX"), response.followed()]));
}

function listHeaders(response: SpecNode): Map<string, SpecNode> {
  const all = response.raw("headers").rawEntries();
  // OpenAPI ignores a response header with this name.
  const headers = all.filter(([name]) => name.toLowerCase() !== "content-type");
  return new Map(headers.map(([name, header]) => [name.toLowerCase(), header.followed()]));
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

function nameOf(status: string): string {
  return status === "default" ? "the default response" : `the ${status} response`;
}
