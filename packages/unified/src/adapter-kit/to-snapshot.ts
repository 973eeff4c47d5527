import {
  getPointer,
  type SnapshotFields,
  type SnapshotMeaning,
  type SnapshotPlaces,
  UnexpectedResponseError,
} from "@snap/runtime";
import { joinRef } from "../format-ref.ts";
import type { Snapshot, SnapshotField, SnapshotState } from "../snapshot.ts";
import { readSize } from "./size.ts";
import { readTime } from "./time.ts";

/**
 * Converts a provider's object to a snapshot, as the contract of the provider describes its fields. A value whose type
 * differs from the description is treated as not reported.
 *
 * @throws {UnexpectedResponseError} when the object has no id.
 */
export function toSnapshot<Provider extends string, Raw>(
  { provider, account }: { readonly provider: Provider; readonly account: string },
  fields: SnapshotFields,
  raw: Raw,
): Snapshot<Provider, Raw> {
  const inferred = [...(fields.inferred ?? [])];
  const at = (place: string | undefined) => (place === undefined ? undefined : getPointer(raw, place));
  const text = (places: SnapshotPlaces = []) => [places].flat().map(at).find(isText) ?? null;
  const flag = (place: string | undefined) => [true, false].find((value) => value === at(place)) ?? null;
  const mean = (meaning: SnapshotMeaning | undefined) => {
    if (typeof meaning !== "object") return meaning;
    const value = text(meaning.at) ?? "";
    return Object.hasOwn(meaning.values, value) ? meaning.values[value] : undefined;
  };
  const time = (field: "createdAt" | "expiresAt" | "updatedAt") => {
    const { date, assumedUtc } = readTime(text(fields[field]));
    if (assumedUtc) inferred.push(field);
    return date;
  };

  const id = toId(at(fields.id));
  if (!id) throw new UnexpectedResponseError("The response has no snapshot with an id.");
  const state = mean(fields.state) ?? "unknown";
  if (Object(fields.state).inferred?.includes(state)) inferred.push("state");
  const [source = null] = (fields.source ?? []).flatMap(({ type = fields.kind, id: place, part }) => {
    const whole = toId(at(place));
    const [own, kind] = [part ? part.exec(whole)?.[0] : whole, mean(type)];
    return own && kind ? [{ type: kind, id: own }] : [];
  });
  const kind = (fields.kind ? mean(fields.kind) : source?.type) ?? null;
  const measure = ({ at: place, unit }: NonNullable<SnapshotFields["minDiskBytes"]>) =>
    readSize(at(place), Object(unit) === unit ? Object(unit)[kind ?? ""] : unit);
  const sizes = (fields.sizes ?? []).flatMap((size) => {
    const bytes = measure(size);
    return bytes === null || (size.zero && bytes === 0) ? [] : [{ bytes, basis: size.basis }];
  });
  const [first = { bytes: null, basis: null }] = sizes;
  const snapshot = {
    ref: joinRef(account, id),
    provider,
    account,
    id,
    name: text(fields.name),
    state: state as SnapshotState,
    kind,
    createdAt: time("createdAt"),
    updatedAt: time("updatedAt"),
    expiresAt: time("expiresAt"),
    sizeBytes: first.bytes,
    sizeBasis: first.basis,
    sizes,
    minDiskBytes: fields.minDiskBytes ? measure(fields.minDiskBytes) : null,
    source,
    image: text(fields.image),
    regions: toTexts(at(fields.regions)),
    tags: toTexts(toTags(at(fields.tags))),
    isPublic: flag(fields.isPublic),
    isProtected: flag(fields.isProtected),
    // The place may explain other states, too.
    error: state === "failed" ? text(fields.error) : null,
  };
  const known = inferred.filter((field) => snapshot[field as SnapshotField] !== null) as SnapshotField[];
  return { ...snapshot, inferred: known.sort(), raw };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

// An integer that JavaScript cannot represent is not an id, because it may be that of another snapshot.
function toId(value: unknown): string {
  return isText(value) || Number.isSafeInteger(value) ? String(value) : "";
}

function toTexts(value: unknown): readonly string[] | null {
  const texts = isText(value) ? [value] : value;
  return Array.isArray(texts) && texts.every((each) => typeof each === "string") ? texts : null;
}

// Labels become `key=value`, or `key` if the value is empty.
function toTags(value: unknown): unknown {
  if (Array.isArray(value) || Object(value) !== value) return value;
  return Object.entries(Object(value)).map(([key, each]) => (each === "" ? key : isText(each) && `${key}=${each}`));
}
