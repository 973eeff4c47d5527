import { ALL_METHODS, callOf, listOperations, type Operation } from "@snap/openapi/operations";
import { type SpecDocument, SpecNode } from "@snap/openapi/spec-node";
import { withinTime } from "@snap/openapi/time-limit";
import { type Bump, bumpOf, type Change, type Finding, finding } from "./change.ts";
import { compareComponents } from "./compare-components.ts";
import { compareIncoming } from "./compare-incoming.ts";
import { compareOperation } from "./compare-operation.ts";
import { compareDocumentWords } from "./compare-words.ts";
import { writeMessage } from "./message.ts";
import { matchOperations, nameOperation } from "./operation.ts";
import type { Effect } from "./rules.ts";
import { includes } from "./schema/read-types.ts";
import { SchemaComparer } from "./schema/schema-comparer.ts";

/**
 * The changes between two contracts, those with the largest effect first, and the part of a version number they raise.
 */
export interface Comparison {
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

/**
 * Compares two contracts from the viewpoint of the package's callers. A change of a shared schema is reported once.
 *
 * @throws {ProblemError} If this takes longer than a minute.
 */
export function compareSpecs(from: SpecDocument, to: SpecDocument): Comparison {
  return withinTime(to.file, () => compare(from, to));
}

function compare(from: SpecDocument, to: SpecDocument): Comparison {
  const roots = { from: SpecNode.root(from), to: SpecNode.root(to) };
  const { pairs, removed, added } = matchOperations(
    listOperations(roots.from, ALL_METHODS),
    listOperations(roots.to, ALL_METHODS),
  );

  const schemas = new SchemaComparer();
  const changes = new Changes();
  for (const pair of pairs) changes.add(compareOperation(pair, schemas), nameOperation(pair.from));
  for (const operation of removed) {
    const text = `${nameCall(operation)} was removed`;
    changes.add([finding("operation-removed", "both", text, { from: operation.place })], nameOperation(operation));
  }
  for (const operation of added) {
    const text = `${nameCall(operation)} was added`;
    changes.add([finding("operation-added", "both", text, { to: operation.place })], nameOperation(operation));
  }
  changes.add([
    ...compareComponents(
      [...pairs.map((pair) => pair.from), ...removed],
      [...pairs.map((pair) => pair.to), ...added],
      roots,
    ),
    ...compareDocumentWords(roots),
    ...compareRest(roots, schemas),
  ]);
  const list = changes.list();
  return { bump: bumpOf(list), changes: list };
}

function compareRest({ from, to }: { from: SpecNode; to: SpecNode }, schemas: SchemaComparer): Finding[] {
  const found: Finding[] = [];
  const info = { from: from.raw("info"), to: to.raw("info") };
  const said = ["title", "description", "summary", "version", "contact", "license", "termsOfService"];
  if (said.some((key) => !includes([info.from.raw(key).value], info.to.raw(key).value))) {
    found.push(finding("info-changed", "both", "the description of the whole API has changed", info));
  }
  const hooks = { from: from.raw("webhooks"), to: to.raw("webhooks") };
  for (const name of new Set([...hooks.from.keys(), ...hooks.to.keys()])) {
    const [was, is] = [hooks.from.raw(name), hooks.to.raw(name)];
    const places = { from: was.exists ? was : undefined, to: is.exists ? is : undefined };
    const call = `the webhook \`${name}\``;
    if (!was.exists) found.push(finding("webhook-added", "both", `${call} is now documented`, places));
    else if (!is.exists) found.push(finding("webhook-removed", "both", `${call} is gone`, places));
    else found.push(...compareIncoming({ from: was, to: is }, "webhook", call, schemas));
  }
  return found;
}

const RANKS: readonly Effect[] = ["breaking", "addition", "fix", "none"];

/** Merges equal findings, and collects the operations that each finding affects. */
class Changes {
  readonly #found = new Map<string, { finding: Finding; operations: Set<string> }>();

  add(findings: readonly Finding[], operation?: string): void {
    for (const found of findings) {
      const { code, direction, from, to, sentence } = found;
      // A finding without a pointer is identified by its sentence.
      const key = JSON.stringify([code, direction, from, to, sentence]);
      const entry = this.#found.get(key) ?? { finding: found, operations: new Set() };
      if (operation !== undefined) entry.operations.add(operation);
      this.#found.set(key, entry);
    }
  }

  list(): Change[] {
    const changes = [...this.#found.values()].map(({ finding: { sentence, ...found }, operations }) => {
      const names = [...operations].sort();
      // If the sentence already names the operation, its place is omitted.
      const inside = found.code === "operation-added" || found.code === "operation-removed" ? [] : names;
      return { ...found, message: writeMessage(sentence, inside), operations: names };
    });
    return changes.sort(
      (a, b) =>
        RANKS.indexOf(a.effect) - RANKS.indexOf(b.effect) ||
        compareText(a.from ?? a.to ?? "", b.from ?? b.to ?? "") ||
        compareText(a.code + a.direction + a.to, b.code + b.direction + b.to) ||
        compareText(a.message, b.message),
    );
  }
}

function nameCall({ id, ...operation }: Operation): string {
  const call = `\`${callOf(operation)}\``;
  return id === undefined ? call : `\`${id}\` (${call})`;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
