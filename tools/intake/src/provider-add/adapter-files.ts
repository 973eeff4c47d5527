import { join } from "node:path";
import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { operationsOf } from "@snap/openapi/places";
import { readIfThere } from "@snap/openapi/read-if-there";
import type { FoundSnapshots } from "../verdict/judge.ts";
import { scopesOf } from "../verdict/match-operations.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";
import type { AdapterFacts } from "./print-adapter.ts";

const MANIFEST = "packages/unified/package.json";

/** Reads from a contract what its adapter needs; returns undefined if the contract does not describe snapshots yet. */
export function readAdapterFacts(
  document: Tree,
  found: FoundSnapshots | undefined,
  decide: Decide,
): AdapterFacts | undefined {
  const operations = operationsOf(document);
  const list = findOperation(operations, found?.list.operation);
  const { collection, does } = Object(list?.operation["x-snap-resource"]);
  const { schema } = Object(Object(document["x-snap-collections"])[collection]);
  const described = Object(Object(Object(document["components"]).schemas)[schema]);
  if (!list || does !== "list" || !isRecord(described["x-snap-snapshot"])) return undefined;
  const required = parametersFor(list).filter((parameter) => parameter.flag("required"));
  const own = required.find((parameter) => !parameter.raw("x-snap-scope").exists);
  if (own) {
    decide("adapter", `it was not written: ${list.id} requires "${own.text("name")}" in each call`);
    return undefined;
  }
  const last = scopesOf(list.path, []).at(-1)?.name;
  const parameter = required.find((each) => each.text("name") === last);
  const scope = parameter?.get("x-snap-scope").text("option");
  const gone = operations.find(({ operation }) => {
    const { collection: of, does } = Object(operation["x-snap-resource"]);
    return of === collection && does === "delete";
  });
  const deletion = isRecord(gone?.operation["x-snap-job"]) ? gone.id : undefined;
  return { schema, description: collection, scope, deletion };
}

/** Returns the manifest of `@snap/unified` with the entry of an adapter; nothing if it is not in the repository. */
export async function addEntry(repository: string, provider: string): Promise<ReadonlyMap<string, string>> {
  const text = await readIfThere(join(repository, MANIFEST));
  if (text === undefined) return new Map();
  const manifest: Tree = JSON.parse(text);
  const { "./package.json": own, ...exported } = treeAt(manifest, "exports");
  const built = `./dist/providers/${provider}`;
  const entry = {
    "@snap/source": `./src/providers/${provider}.ts`,
    types: `${built}.d.ts`,
    default: `${built}.js`,
  };
  manifest["exports"] = { ...exported, [`./${provider}`]: entry, "./package.json": own };
  const dependencies = { ...treeAt(manifest, "dependencies"), [`@snap/${provider}`]: "workspace:^" };
  manifest["dependencies"] = Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new Map([[MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`]]);
}
