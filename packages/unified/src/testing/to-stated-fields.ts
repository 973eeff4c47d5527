import type {
  ScopeDescription,
  SnapshotDescription,
  SnapshotFields,
  SnapshotMeaning,
  SnapshotPlaces,
} from "@snap/runtime";
import type { StatedFields } from "./subject.ts";

/** Returns the properties that report each field, according to the description of an API. */
export function toStatedFields({
  fields,
  get,
  scopes = {},
}: Pick<SnapshotDescription, "fields" | "get"> & {
  readonly scopes?: Readonly<Record<string, Pick<ScopeDescription, "source">>>;
}): StatedFields {
  const all = [fields, ...(get?.fields ? [get.fields] : [])];
  const read = (places: (from: SnapshotFields) => SnapshotPlaces | undefined) => {
    const found = new Set(all.flatMap((from) => places(from) ?? []).map(toProperty));
    return found.size > 0 ? [...found] : undefined;
  };
  const state = read(({ state: meaning }) => placesOf(meaning))?.[0];
  const scopeSource = Object.values(scopes).find(({ source }) => source !== undefined)?.source;
  const stated = {
    name: read(({ name }) => name),
    kind: read((from) => (from.kind === undefined ? placesOfSource(from) : placesOf(from.kind))),
    source: read(placesOfSource),
    createdAt: read(({ createdAt }) => createdAt),
    updatedAt: read(({ updatedAt }) => updatedAt),
    expiresAt: read(({ expiresAt }) => expiresAt),
    sizeBytes: read(({ sizes }) => sizes?.map(({ at }) => at)),
    minDiskBytes: read(({ minDiskBytes }) => minDiskBytes?.at),
    regions: read(({ regions }) => regions),
    tags: read(({ tags }) => tags),
    image: read(({ image }) => image),
    isPublic: read(({ isPublic }) => isPublic),
    isProtected: read(({ isProtected }) => isProtected),
    error: read(({ error }) => error),
  };
  return {
    id: toProperty(fields.id),
    ...(state !== undefined && { state }),
    ...(scopeSource !== undefined && { scopeSource }),
    ...Object.fromEntries(Object.entries(stated).filter(([, properties]) => properties !== undefined)),
  };
}

function placesOf(meaning: SnapshotMeaning | undefined): string[] {
  return typeof meaning === "object" ? [meaning.at] : [];
}

function placesOfSource({ source = [], kind }: Pick<SnapshotFields, "kind" | "source">): string[] {
  return source.flatMap(({ type = kind, id }) => [...placesOf(type), id]);
}

// The tests remove a whole list, not one of its items.
function toProperty(pointer: string): string {
  const keys = pointer.split("/").slice(1);
  return keys
    .filter((key) => !/^\d+$/.test(key))
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}
