import { componentAt, type SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { checkSnapshotWord } from "./check-snapshot-word.ts";
import type { ValidatorFor } from "./create-validators.ts";
import type { CollectionWord, ExtensionReader } from "./extensions.ts";
import { findSuccess } from "./find-success.ts";
import type { Operation, SnapshotsModel } from "./model.ts";
import { readChange } from "./read-change.ts";
import { schemasAt } from "./schemas-at.ts";
import type { SnapshotWord } from "./snapshot-word.ts";

interface SnapshotsSource {
  /** The document as written; the schemas of `root` may be copies. */
  readonly written: SpecNode;
  readonly root: SpecNode;
  readonly operations: readonly Operation[];
  readonly collections: Readonly<Record<string, CollectionWord>>;
  readonly extensions: ExtensionReader;
  readonly validatorFor: ValidatorFor;
}

/** Reads every `x-snap-snapshot`, and checks it against the schemas and operations that it belongs to. */
export function readSnapshots(
  { written, root, operations, collections, extensions, validatorFor }: SnapshotsSource,
  fault: (...fault: Parameters<Report>) => void,
): SnapshotsModel[] {
  const schemas = root.get("components").get("schemas");
  const used = new Set<string>();
  let hasProblems = false;
  const words = new Map<string, SnapshotWord | undefined>();
  const models = Object.entries(collections).flatMap(([name, { schema }]) => readCollection(name, schema) ?? []);
  for (const [index, { name, schema, fields }] of models.entries()) {
    const other = models.slice(0, index).find((each) => fields.idPrefix && each.fields.idPrefix === fields.idPrefix);
    if (!other) continue;
    const message = `the ids of ${name} begin with "${fields.idPrefix}", as those of ${other.name} do`;
    report(schemas.get(schema), "/idPrefix", message, "Choose another prefix.");
  }
  // A problem of a collection may be the reason why its schemas seem unused.
  if (hasProblems) return models;
  for (const [name, schema] of written.get("components").get("schemas").rawEntries()) {
    if (used.has(name) || !schema.raw("x-snap-snapshot").exists) continue;
    const message = `no collection stores ${name}, and no \`get\` of a collection returns it`;
    const fix = "Name the schema in x-snap-collections, or remove the extension.";
    fault("snapshot-invalid", `${schema.pointer}/x-snap-snapshot`, message, fix);
  }
  return models;

  function readCollection(collection: string, schema: string): SnapshotsModel | undefined {
    const holder = schemas.get(schema);
    if (!holder.raw("x-snap-snapshot").exists) return undefined;
    const fields = readWord(schema, holder);
    if (!fields) return undefined;
    const list = find("list", collection, fields, holder);
    const get = find("get", collection, fields, holder);
    const gone = find("delete", collection, fields, holder);
    if (!list) {
      if (fields.list === undefined && candidatesFor("list", collection).length === 0) {
        const fix = "Add x-snap-resource with `does: list` to the operation that lists all snapshots.";
        report(holder, "", `no operation lists ${schema}`, fix);
      }
      return undefined;
    }
    return {
      name: collection,
      schema,
      fields,
      list,
      ...(get && { get: { operation: get, ...fieldsOfGet(get, fields, schema) } }),
      ...(gone && { delete: gone }),
      ...changeOf("rename", fields, holder),
      ...changeOf("protect", fields, holder),
    };
  }

  function changeOf(name: "protect" | "rename", { [name]: word }: SnapshotWord, holder: SpecNode) {
    const type = name === "rename" ? "string" : "boolean";
    const model =
      word &&
      readChange({ word, type, operations, validatorFor }, (place, message, fix) =>
        report(holder, `/${name}${place}`, message, fix),
      );
    return model && { [name]: model };
  }

  function readWord(name: string, holder: SpecNode): SnapshotWord | undefined {
    used.add(name);
    if (words.has(name)) return words.get(name);
    const word = extensions.snapshot(holder);
    words.set(name, word);
    if (word) {
      checkSnapshotWord({ word, schema: holder, name, validatorFor }, (place, message, fix) =>
        report(holder, place, message, fix),
      );
    }
    return word;
  }

  // The operation that reaches every object of the collection: its path has the fewest parameters, and no constant
  // limits it.
  function find(does: Does, collection: string, word: SnapshotWord, holder: SpecNode): Operation | undefined {
    const given = word[does];
    const named = typeof given === "object" ? given.operation : given;
    const candidates = candidatesFor(does, collection);
    if (named !== undefined) {
      const found = candidates.find(({ id }) => id === named);
      if (found) return found;
      const known = candidates.map(({ id }) => id).join(", ");
      const fix = known === "" ? `Add x-snap-resource with \`does: ${does}\` to it.` : `Name one of ${known}.`;
      report(holder, `/${does}`, `no operation "${named}" has \`does: ${does}\` for ${collection}`, fix);
      return undefined;
    }
    const whole = candidates.filter(({ resource }) => Object.values(resource?.where ?? {}).every(isParameter));
    const fewest = Math.min(...whole.map(pathParameters));
    const [first, second] = whole.filter((each) => pathParameters(each) === fewest);
    if (!first || !second) return first;
    const message = `${first.id} and ${second.id} both have \`does: ${does}\` for ${collection}`;
    report(holder, "", message, `Name the operation that reaches all snapshots as \`${does}\`.`);
    return undefined;
  }

  function candidatesFor(does: Does, collection: string): Operation[] {
    return operations.filter(({ resource }) => resource?.collection === collection && resource.does === does);
  }

  // A schema other than the list's needs its own extension, unless the places are the same.
  function fieldsOfGet(operation: Operation, fields: SnapshotWord, schema: string): { fields?: SnapshotWord } {
    const node = root.get("paths").get(operation.path).get(operation.method);
    const item = findSuccess(operation, node);
    const [holder] = item ? schemasAt(item.schema, operation.resource?.item ?? "") : [];
    const name = holder && componentAt(holder.pointer)?.name;
    if (!holder || name === schema) return {};
    if (name !== undefined && holder.raw("x-snap-snapshot").exists) {
      const own = readWord(name, holder);
      return own ? { fields: own } : {};
    }
    checkSnapshotWord({ word: fields, schema: holder, name: name ?? "the schema", validatorFor }, (_, message) => {
      const fix = `Add x-snap-snapshot to the schema that ${operation.id} returns, which must be a component.`;
      fault(
        "snapshot-invalid",
        holder.pointer,
        `${operation.id} returns a different schema than the list: ${message}`,
        fix,
      );
    });
    return {};
  }

  function report(holder: SpecNode, place: string, message: string, fix: string): void {
    hasProblems = true;
    fault("snapshot-invalid", `${holder.pointer}/x-snap-snapshot${place}`, message, fix);
  }
}

type Does = "delete" | "get" | "list";

function isParameter(value: string): boolean {
  return /^\{.+\}$/.test(value);
}

function pathParameters({ parameters }: Operation): number {
  return parameters.filter((parameter) => parameter.in === "path").length;
}
