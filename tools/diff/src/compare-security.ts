import type { Operation } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type ChangeCode, type Finding, finding, type Places } from "./change.ts";
import { compareCredentials } from "./compare-credentials.ts";
import type { OperationPair } from "./operation.ts";

interface Requirement {
  readonly place: SpecNode;
  /** The definitions of security schemes, without their names. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly schemes: readonly SpecNode[];
  readonly scopes: ReadonlySet<string>;
}

/** Compares the credentials that an operation accepts. */
export function compareSecurity({ from, to }: OperationPair): Finding[] {
  const [before, after] = [readSecurity(from), readSecurity(to)];
  const found: Finding[] = [];
  const places = { from: before.place, to: after.place };
  const report = (code: ChangeCode, sentence: string, at: Places = places) =>
    found.push(finding(code, "request", sentence, at));

  if (before.optional && !after.optional) report("security-required", `${print(after.needed)} must now be sent`);
  if (!before.optional && after.optional) report("security-optional", "a credential is no longer required");
  const { pairs, added, ...matched } = matchRequirements(before.needed, after.needed);
  const removed = matched.removed.filter((one) => !after.needed.some((other) => satisfies(one, other)));
  if (removed.length > 0 && added.length > 0) {
    const at = { from: placeOf(removed[0]), to: placeOf(added[0]) };
    report("security-changed", `the credential is now ${print(added)}, no longer ${print(removed)}`, at);
  } else if (removed.length > 0 && (after.needed.length > 0 || before.optional === after.optional)) {
    report("security-alternative-removed", `${print(removed)} is no longer accepted`);
  } else if (added.length > 0 && (before.needed.length > 0 || before.optional === after.optional)) {
    report("security-alternative-added", `${print(added)} is now accepted`);
  }
  for (const [one, other] of pairs) found.push(...compareRequirement(one, other));
  return found;
}

// Points to the scheme if it is described.
function placeOf(requirement: Requirement | undefined): SpecNode | undefined {
  return requirement?.schemes.find(({ exists }) => exists) ?? requirement?.place;
}

// Alternatives of one scheme differ in their scopes, so alternatives with the same scopes are compared first.
function matchRequirements(before: readonly Requirement[], after: readonly Requirement[]) {
  const pairs: [Requirement, Requirement][] = [];
  const removed = new Set(before);
  const added = new Set(after);
  for (const keyOf of [keyWithScopes, ({ key }: Requirement) => key]) {
    for (const one of removed) {
      const other = [...added].find((candidate) => keyOf(candidate) === keyOf(one));
      if (!other) continue;
      pairs.push([one, other]);
      removed.delete(one);
      added.delete(other);
    }
  }
  return { pairs, removed: [...removed], added: [...added] };
}

// A caller may send more credentials and scopes than the operation needs.
function satisfies(sent: Requirement, needed: Requirement): boolean {
  return needed.keys.every((key) => sent.keys.includes(key)) && [...needed.scopes].every((one) => sent.scopes.has(one));
}

function keyWithScopes({ key, scopes }: Requirement): string {
  return JSON.stringify([key, [...scopes].sort()]);
}

function compareRequirement(from: Requirement, to: Requirement): Finding[] {
  const found: Finding[] = [];
  const more = [...to.scopes].filter((scope) => !from.scopes.has(scope));
  const less = [...from.scopes].filter((scope) => !to.scopes.has(scope));
  const at = { from: from.place, to: to.place };
  const list = (scopes: string[]) => scopes.map((scope) => `\`${scope}\``).join(", ");
  const now = less.length > 0 ? `needs ${list(more)} now, no longer ${list(less)}` : `now needs ${list(more)}`;
  if (more.length > 0) found.push(finding("security-scopes-added", "request", `the credential ${now}`, at));
  else if (less.length > 0) {
    found.push(finding("security-scopes-removed", "request", `the credential no longer needs ${list(less)}`, at));
  }
  for (const [index, scheme] of from.schemes.entries()) {
    const other = to.schemes[index];
    if (other) found.push(...compareCredentials(scheme, other));
  }
  return found;
}

function readSecurity({ place, root }: Operation) {
  const holder = [place, root].map((at) => at.raw("security")).find(({ exists }) => exists);
  const listed = holder?.rawItems().map((requirement) => readRequirement(requirement, root)) ?? [];
  const all = [...new Map(listed.map((requirement) => [keyWithScopes(requirement), requirement])).values()];
  return {
    place: holder ?? place,
    needed: all.filter(({ names }) => names.length > 0),
    optional: all.length === 0 || all.some(({ names }) => names.length === 0),
  };
}

function readRequirement(place: SpecNode, root: SpecNode): Requirement {
  const names = place.keys().sort();
  const schemes = names.map((name) => root.raw("components").raw("securitySchemes").get(name));
  const scopes = names.flatMap((name) => place.raw(name).rawItems()).map(({ value }) => String(value));
  const keys = names.map((name, index) => describe(schemes[index]) ?? name);
  return { place, key: keys.sort().join(" and "), keys, names, schemes, scopes: new Set(scopes) };
}

// The properties of a scheme that a client needs to send the credential.
function describe(scheme: SpecNode | undefined): string | undefined {
  if (!scheme?.exists) return undefined;
  const name = scheme.text("in") === "header" ? scheme.text("name")?.toLowerCase() : scheme.text("name");
  const said = [scheme.text("type"), scheme.text("in"), scheme.text("openIdConnectUrl"), name];
  return JSON.stringify([...said, scheme.text("scheme")?.toLowerCase()]);
}

function print(requirements: readonly Requirement[]): string {
  const said = requirements.map(({ names, schemes }) =>
    names.map((name, index) => `\`${name}\` (${printScheme(schemes[index])})`).join(" with "),
  );
  return said.join(" or ");
}

function printScheme(scheme: SpecNode | undefined): string {
  const [type, kind, place, name] = ["type", "scheme", "in", "name"].map((key) => scheme?.text(key));
  if (type === "apiKey") return `the ${place} \`${name}\``;
  return [type ?? "undescribed", kind].filter((word) => word !== undefined).join(" ");
}
