import { callOf, type Operation, templateOf } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { type ChangeCode, type Finding, finding, type Places } from "./change.ts";
import { compareIncoming } from "./compare-incoming.ts";
import { compareNotes } from "./compare-notes.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareRequestBodies } from "./compare-request-bodies.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { compareOperationWords } from "./compare-words.ts";
import { type OperationPair, renamedInPath } from "./operation.ts";
import { includes } from "./schema/read-types.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

/** Compares the old and the new version of an operation. */
export function compareOperation(pair: OperationPair, schemas: SchemaComparer): Finding[] {
  return [
    ...compareIdentity(pair),
    ...compareCallbacks(pair, schemas),
    ...compareNotes({ from: pair.from.place, to: pair.to.place }, "both", "the operation"),
    ...compareOperationWords(pair),
    ...compareServers(pair),
    ...compareSecurity(pair),
    ...compareParameters(pair, schemas),
    ...compareRequestBodies(pair, schemas),
    ...compareResponses(pair, schemas),
  ];
}

function compareIdentity({ from, to }: OperationPair): Finding[] {
  const found: Finding[] = [];
  const whole = { from: from.place, to: to.place };
  const ids = { from: from.place.raw("operationId"), to: to.place.raw("operationId") };
  const say = (code: ChangeCode, sentence: string, places: Places = whole) =>
    found.push(finding(code, "both", sentence, places));

  if (from.method !== to.method || templateOf(from.path) !== templateOf(to.path)) {
    say("operation-moved", `the request changed from \`${callOf(from)}\` to \`${callOf(to)}\``);
  }
  for (const [was, is] of renamedInPath(from.path, to.path)) {
    say("path-parameter-renamed", `the path parameter \`${was}\` was renamed to \`${is}\``);
  }
  if (from.id === undefined && to.id !== undefined) {
    say("operation-id-added", `the operation was named \`${to.id}\``, { ...whole, to: ids.to });
  } else if (from.id !== undefined && to.id === undefined) {
    say("operation-id-removed", "the operation, its types and its mock handler no longer have a name", {
      ...whole,
      from: ids.from,
    });
  } else if (from.id !== to.id) {
    say("operation-id-changed", `the operation, its types and its mock handler were renamed to \`${to.id}\``, ids);
  }
  if (!includes([from.place.raw("tags").value], to.place.raw("tags").value)) {
    say("tags-changed", "the operation has different tags");
  }
  return found;
}

function compareCallbacks({ from, to }: OperationPair, schemas: SchemaComparer): Finding[] {
  const [before, after] = [listCallbacks(from), listCallbacks(to)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was && is) return compareIncoming({ from: was, to: is }, "callback", `the callback \`${key}\``, schemas);
    if (is) return [finding("callback-added", "both", `the operation now calls the callback \`${key}\``, { to: is })];
    const text = `the operation no longer calls the callback \`${key}\``;
    return [finding("callback-changed", "both", text, { from: was, to: to.place })];
  });
}

// Finds callbacks by their name and URL.
function listCallbacks({ place }: Operation): Map<string, SpecNode> {
  const named = place.raw("callbacks").rawEntries();
  return new Map(
    named.flatMap(([name, callback]) => {
      const items = callback.followed().rawEntries();
      return items.flatMap(([url, item]): [string, SpecNode][] =>
        url.startsWith("x-") ? [] : [[`${name} ${url}`, item]],
      );
    }),
  );
}
