import type { CreateRequest } from "../adapter.ts";
import type { SnapshotSource } from "../snapshot.ts";

/** The creation requests that a capability allows. `Details` has the fields of each kind of source. */
export type CreationOf<Can extends object, Details extends Readonly<Record<keyof Can, object>>> = {
  [Kind in keyof Can]: { readonly from: { readonly type: Kind; readonly id: string } } & Details[Kind] & {
      readonly [Key in Exclude<KeyOf<Details[keyof Can]>, keyof Details[Kind]>]?: undefined;
    };
}[keyof Can];

type KeyOf<Details> = Details extends unknown ? keyof Details : never;

/** The restore targets that a capability allows. `Details` has the fields of each kind of target. */
export type TargetOf<Can extends object, Details extends Readonly<Record<keyof Can, object>>> = {
  [Kind in keyof Can]: { readonly type: Kind } & Details[Kind];
}[keyof Can];

/** Returns whether a creation has this kind of source, and narrows its type. */
export function isFrom<Creation extends CreateRequest, Kind extends SnapshotSource["type"]>(
  creation: Creation,
  kind: Kind,
): creation is Extract<Creation, { from: { type: Kind } }> {
  return creation.from?.type === kind;
}
