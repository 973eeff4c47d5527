import { isCounted } from "../model/is-counted.ts";
import type { ChangeModel, Model, Operation, ScopeModel, SnapshotsModel } from "../model/model.ts";
import { type SnapshotWord, STATES, type StateWords } from "../model/snapshot-word.ts";
import { header } from "./header.ts";
import { printKey, printLiteral } from "./literal.ts";
import { mapScopes } from "./map-scopes.ts";
import { byName, nameOfInput, toPlaces } from "./operations.ts";

/**
 * Emits `snapshots.ts`: what adapters read to list, get, delete and convert snapshots. Returns nothing if no collection
 * has snapshots.
 */
export function emitSnapshots(model: Model): string | undefined {
  const { displayName, snapshots } = model;
  if (snapshots.length === 0) return undefined;
  const called = snapshots.flatMap((each) => [...operationsOf(each), ...changesOf(each)]);
  const printed = snapshots.map((each) => printDescription(model, each)).join("");
  const inputs = new Set(called.filter(hasInput).map(nameOfInput));
  return `${header(model)}
import type { SnapshotDescription${printed.includes("SnapshotIds<") ? ", SnapshotIds" : ""} } from "@snap/runtime";
import type { ${displayName}Client } from "./client.ts";
${inputs.size > 0 ? printImport([...inputs].sort(byName)) : ""}import type { components } from "./schema.ts";
${printed}`;
}

function printImport(types: readonly string[]): string {
  const line = `import type { ${types.join(", ")} } from "./operations.ts";\n`;
  return line.length <= 121
    ? line
    : `import type {\n${types.map((each) => `  ${each},\n`).join("")}} from "./operations.ts";\n`;
}

function operationsOf({ list, get, delete: gone }: SnapshotsModel): Operation[] {
  return [list, ...(get ? [get.operation] : []), ...(gone ? [gone] : [])];
}

function changesOf({ rename, protect }: SnapshotsModel): Operation[] {
  return [rename, protect].flatMap((change) => change?.operation ?? []);
}

function printDescription(model: Model, snapshots: SnapshotsModel): string {
  const { displayName } = model;
  const { name, schema, list, get, delete: gone, rename, protect, fields } = snapshots;
  const raw = `components["schemas"][${printLiteral(schema)}]`;
  const given = [`${displayName}Client`, raw, printInput(snapshots)].map((each) => `\n  ${each}`).join(",");
  const description = {
    scopes: mapScopes(model, toScope),
    idPrefix: fields.idPrefix,
    list: {
      name: list.identifier,
      path: list.path,
      places: placesOf(list),
      total: isCounted(list) ? list.pagination?.total : undefined,
    },
    get: get && {
      ...toCall(get.operation),
      item: get.operation.resource?.item,
      fields: get.fields && toFields(get.fields),
    },
    delete: gone && { ...toCall(gone), at: typeof fields.delete === "object" ? fields.delete.id : undefined },
    rename: rename && toChange(rename),
    protect: protect && toChange(protect),
    fields: toFields(fields),
  };
  return `
/** How the ${displayName} API lists, gets and deletes ${name}, and what their fields mean. */
export const ${printKey(name)}: SnapshotDescription<${given}
>${printIds(snapshots)} = ${printLiteral(description)};
`;
}

// An operation without parameters accepts an empty object.
function printInput(snapshots: SnapshotsModel): string {
  const parts = operationsOf(snapshots)
    .filter(hasInput)
    .map((operation) => {
      const id = operation === snapshots.list ? undefined : operation.resource?.id;
      return id === undefined ? nameOfInput(operation) : `Omit<${nameOfInput(operation)}, ${printLiteral(id)}>`;
    });
  return parts.length === 0 ? "Record<string, never>" : parts.join(" & ");
}

// The compiler then checks that the input has the parameter that takes the id.
function printIds({ get, delete: gone, rename, protect }: SnapshotsModel): string {
  const ofWhole = { get: get?.operation, delete: gone };
  const calls = Object.entries(ofWhole).map(([name, operation]) => ({ name, operation, id: operation?.resource?.id }));
  const changes = Object.entries({ rename, protect }).map(([name, change]) => ({ name, ...change }));
  const inputs = [...calls, ...changes].flatMap(({ name, operation, id }) =>
    operation && id !== undefined ? [`${name}: ${nameOfInput(operation)}`] : [],
  );
  return inputs.length === 0 ? "" : ` &\n  SnapshotIds<{ ${inputs.join("; ")} }>`;
}

function hasInput({ input }: Operation): boolean {
  return input.form !== "none";
}

function toScope({ environment, default: usual, values, isOpen, enumerate, source }: ScopeModel): object {
  return {
    environment,
    default: usual,
    values: isOpen ? undefined : values,
    list: enumerate && {
      name: enumerate.list.identifier,
      path: enumerate.list.path,
      id: enumerate.id,
    },
    source,
  };
}

function toCall(operation: Operation): object {
  const { identifier, method, path, input, resource } = operation;
  return {
    name: identifier,
    method: method.toUpperCase(),
    path,
    body: input.body,
    places: placesOf(operation),
    id: resource?.id,
  };
}

function placesOf(operation: Operation): object | undefined {
  const places = toPlaces(operation);
  return Object.keys(places).length > 0 ? places : undefined;
}

function toChange({ operation, id, at }: ChangeModel): object {
  return { ...toCall(operation), id, at };
}

function toFields(word: SnapshotWord): object {
  const { state, source, kind, inferred = [] } = word;
  // In the model, all sizes have the name of the first size.
  const assumed = new Set(inferred.map((field) => (field === "sizes" ? "sizeBytes" : field)));
  if (state?.always) assumed.add("state");
  if (source && !kind) assumed.add("kind");
  return {
    id: word.id,
    name: word.name,
    state: state && toState(state),
    kind,
    source: source?.map(({ type, id, part }) => ({ type, id, part: part && new RegExp(part, "u") })),
    createdAt: word.createdAt,
    updatedAt: word.updatedAt,
    expiresAt: word.expiresAt,
    sizes: word.sizes?.map(({ at, unit, basis, zero }) => ({ at, unit, basis, zero })),
    minDiskBytes: word.minDiskBytes,
    regions: word.regions,
    tags: word.tags,
    image: word.image,
    isPublic: word.isPublic,
    isProtected: word.isProtected,
    error: word.error,
    inferred: assumed.size > 0 ? [...assumed].sort() : undefined,
  };
}

function toState({ at, always, inferred, ...words }: StateWords): unknown {
  if (at === undefined) return always;
  // A value without a meaning is unknown.
  const known = STATES.filter((state) => state !== "unknown");
  const values = known.flatMap((state) => (words[state] ?? []).map((value) => [value, state]));
  return { at, values: Object.fromEntries(values), inferred };
}
