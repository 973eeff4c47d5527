import { type Tree, treeAt } from "@snap/openapi/json";
import { callOf } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import { copyTree } from "@snap/openapi/yaml";
import { printContract } from "@snap/sync/print-contract";
import { printDocument } from "@snap/sync/print-document";
import { Document } from "yaml";
import type { ReadSpec } from "./read-spec.ts";

/** Formats `openapi.yaml`. A contract that was written by hand is returned unchanged. */
export function printSpec({ document, upstream, isWritten }: ReadSpec): string {
  return isWritten ? upstream.text : printContract(copyTree(document), []);
}

/** Formats `source.yaml`, which records where the facts of the contract come from. */
export function printSource(provider: string, { document, upstream, chosen, isWritten }: ReadSpec): string {
  const operations = operationsOf(document).map((operation) => {
    const call = callOf(operation);
    return [operation.id ?? call, chosen.get(call) ?? call];
  });
  const origin = isWritten
    ? { kind: "documentation", documents: [{ url: upstream.url, read: new Date().toISOString().slice(0, 10) }] }
    : { kind: "openapi", upstream: printUpstream(document, upstream) };
  const note = isWritten
    ? "Written from the documentation. Add each further page to `documents`, with the facts that come from it."
    : "Only these operations; the publisher's prose was removed.";
  const source = { provider, ...origin, operations: Object.fromEntries(operations), notes: [note] };
  return printDocument(new Document(source), {});
}

function printUpstream(document: Tree, { url, revision, sha256, references }: ReadSpec["upstream"]): object {
  return {
    ...(url !== undefined && { url }),
    revision: revision ?? String(treeAt(document, "info")["version"]),
    sha256,
    ...(references && { references }),
  };
}
