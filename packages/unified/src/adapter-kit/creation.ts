import type { CreateRequest } from "../adapter.ts";
import type { SnapshotSource } from "../snapshot.ts";

/** The requests for what a capability names: `Details` says for each kind what may be said of it, and of no other. */
export type CreationOf<Can extends object, Details extends Readonly<Record<keyof Can, object>>> = {
  [Kind in keyof Can]: { readonly from: { readonly type: Kind; readonly id: string } } & Details[Kind] & {
      readonly [Key in Exclude<KeyOf<Details[keyof Can]>, keyof Details[Kind]>]?: undefined;
    };
}[keyof Can];

type KeyOf<Details> = Details extends unknown ? keyof Details : never;

/** In the same way, the targets of what a capability restores. */
export type TargetOf<Can extends object, Details extends Readonly<Record<keyof Can, object>>> = {
  [Kind in keyof Can]: { readonly type: Kind } & Details[Kind];
}[keyof Can];

/** Whether a creation is from such a source, which says what else it holds. */
export function isFrom<Creation extends CreateRequest, Kind extends SnapshotSource["type"]>(
  creation: Creation,
  kind: Kind,
): creation is Extract<Creation, { from: { type: Kind } }> {
  return creation.from?.type === kind;
}
