import { join } from "node:path";
import { isRecord, type Tree, treeAt } from "@snap/openapi/json";
import { parametersFor } from "@snap/openapi/operations";
import { type OperationPlace, operationsOf } from "@snap/openapi/places";
import { readIfThere } from "@snap/openapi/read-if-there";
import { componentAt } from "@snap/openapi/spec-node";
import { contentOf } from "../bodies.ts";
import type { FoundSnapshots } from "../verdict/judge.ts";
import { scopesOf } from "../verdict/match-operations.ts";
import type { Decide } from "./decisions.ts";
import { findOperation } from "./find-operation.ts";
import type { ActionFacts } from "./print-actions.ts";
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
  const actions = readActionFacts(operations, found, collection, { schema, described });
  return { list: list.id, schema, description: collection, scope, actions };
}

function readActionFacts(
  operations: readonly OperationPlace[],
  found: FoundSnapshots | undefined,
  collection: string,
  { schema, described }: { readonly schema: string; readonly described: Tree },
): ActionFacts {
  const find = (effect: string) =>
    operations.find(({ operation }) => {
      const { collection: of, does } = Object(operation["x-snap-resource"]);
      return of === collection && does === effect;
    });
  const [create, deletion] = [find("create"), find("delete")];
  const restore = findOperation(operations, found?.operations.restore[0]);
  const { item = "" } = Object(create?.operation["x-snap-resource"]);
  const { kind } = Object(described["x-snap-snapshot"]);
  const toAction = ({ id = "", operation }: OperationPlace) => ({ id, hasJob: startsJob(operation) });
  return {
    schema,
    kind: typeof kind === "string" ? kind : "vm",
    create: create && isSnapshot(create, item, schema) ? { ...toAction(create), item: keysOf(item) } : undefined,
    restore: restore?.id === undefined ? undefined : toAction(restore),
    deletion: deletion && startsJob(deletion.operation) ? deletion.id : undefined,
    jobs: operations.flatMap(({ id, operation }) => {
      const word = operation["x-snap-job"];
      return id !== undefined && isRecord(word) && word["operation"] === undefined ? [id] : [];
    }),
  };
}

function startsJob(operation: Tree): boolean {
  const word = operation["x-snap-job"];
  return isRecord(word) && word["operation"] !== undefined;
}

// Other objects cannot be converted to a snapshot, and every success must have one.
function isSnapshot({ place }: OperationPlace, item: string, schema: string): boolean {
  const responses = place.get("responses").entries();
  const successes = responses.filter(([status]) => status.startsWith("2"));
  return successes.every(([, response]) => {
    const body = contentOf(response).get("schema");
    const holder = keysOf(item).reduce((node, key) => node.get("properties").get(key), body);
    return componentAt(holder.pointer)?.name === schema;
  });
}

function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1);
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
