import type { SpecNode } from "@snap/openapi/spec-node";
import { type ChangeCode, type Finding, finding, type Places } from "./change.ts";
import type { OperationPair } from "./operation.ts";
import { includes } from "./schema/read-types.ts";

/** Compares our extensions of an operation. */
export function compareOperationWords({ from, to }: OperationPair): Finding[] {
  const sides = { from: from.place, to: to.place };
  return [
    ...comparePagination(sides),
    ...compareWord(sides, "x-snap-idempotent", "idempotency-changed", "its retry behaviour has changed"),
    ...compareWord(sides, "x-snap-resource", "mock-changed", "its behaviour in mock clouds has changed"),
    ...compareWord(sides, "x-snap-input", "input-changed", "its function takes its input in a different form"),
    ...compareUnknownWords(sides, ["x-snap-pagination", "x-snap-idempotent", "x-snap-resource", "x-snap-input"]),
  ];
}

/** Compares our extensions of a parameter. */
export function compareParameterWords(sides: Sides, direction: "request" | "response", name: string): Finding[] {
  if (direction === "response") return [];
  const text = `whether ${name} makes retries safe has changed`;
  const word = "x-snap-idempotency-key";
  return [
    ...compareWord(sides, word, "idempotency-changed", text),
    ...compareScope(sides, name),
    ...compareUnknownWords(sides, [word, "x-snap-scope"]),
  ];
}

/** Compares the client option that has the value of a parameter or of a server variable. */
export function compareScope(sides: Sides, name: string): Finding[] {
  const isNew = !sides.from.raw("x-snap-scope").exists;
  const text = isNew ? `${name} is now an option of the client` : `the option of the client for ${name} has changed`;
  return compareWord(sides, "x-snap-scope", isNew ? "scope-added" : "scope-changed", text);
}

/** Compares our extensions of the document. */
export function compareDocumentWords(sides: Sides): Finding[] {
  const info = { from: sides.from.raw("info"), to: sides.to.raw("info") };
  const [was, is] = [info.from, info.to].map((place) => place.text("x-snap-provider"));
  const named = { from: info.from.raw("x-snap-provider"), to: info.to.raw("x-snap-provider") };
  const renamed = `the provider was renamed from \`${was}\` to \`${is}\` in generated names`;
  return [
    ...(was === is ? [] : [finding("provider-renamed", "both", renamed, named)]),
    ...compareWord(sides, "x-snap-collections", "mock-changed", "the data that mock clouds store has changed"),
    ...compareUnknownWords(sides, ["x-snap-collections"]),
    ...compareUnknownWords(info, ["x-snap-provider"]),
  ];
}

/** Compares the extension of a header that states when a rate limit ends. */
export function compareRateLimits(sides: Sides, name: string): Finding[] {
  return compareWord(
    sides,
    "x-snap-rate-limit-reset",
    "rate-limit-changed",
    `${name} states the end of a rate limit in a different format`,
  );
}

interface Sides {
  readonly from: SpecNode;
  readonly to: SpecNode;
}

function comparePagination(sides: Sides): Finding[] {
  const [before, after] = [sides.from.raw("x-snap-pagination"), sides.to.raw("x-snap-pagination")];
  const places: Places = { from: before.exists ? before : sides.from, to: after.exists ? after : sides.to };
  const say = (code: ChangeCode, sentence: string) => [finding(code, "both", sentence, places)];
  if (includes([before.value], after.value)) return [];
  if (!before.exists) return say("pagination-added", "`paginate` now supports the operation");
  if (!after.exists) return say("pagination-removed", "`paginate` no longer supports the operation");
  const [was, is] = [before, after].map((place) => place.text("items"));
  if (was === is) return say("pagination-changed", "`paginate` requests pages in a different way");
  return say(
    "pagination-items-changed",
    `\`paginate\` now yields the items at \`${is}\`, no longer those at \`${was}\``,
  );
}

function compareWord({ from, to }: Sides, word: string, code: ChangeCode, sentence: string): Finding[] {
  const [before, after] = [from.raw(word), to.raw(word)];
  if (includes([before.value], after.value)) return [];
  return [finding(code, "both", sentence, { from: before.exists ? before : from, to: after.exists ? after : to })];
}

// Extensions without our prefix have no effect on the package.
function compareUnknownWords(sides: Sides, known: readonly string[]): Finding[] {
  const words = new Set([...sides.from.keys(), ...sides.to.keys()].filter((key) => key.startsWith("x-snap-")));
  return [...words]
    .filter((word) => !known.includes(word))
    .flatMap((word) => {
      const code = word === "x-snap-evidence" ? "evidence-changed" : "word-changed";
      return compareWord(sides, word, code, `\`${word}\` has changed`);
    });
}
