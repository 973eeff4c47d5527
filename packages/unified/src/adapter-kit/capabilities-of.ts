import type { SnapshotDescription } from "@snap/runtime";
import type { Capabilities } from "../capabilities.ts";

/** What the contract of a provider says about one of its lists. */
type ListDescription = Pick<SnapshotDescription, "delete" | "fields" | "get" | "protect" | "rename">;

/** Returns the capabilities that an adapter states, with those that follow from the descriptions of its lists. */
export function capabilitiesOf(stated: Capabilities, lists: readonly ListDescription[]): Capabilities {
  return {
    ...stated,
    ...(lists.every(({ get }) => get) ? {} : { get: "listed" }),
    ...(lists.some((each) => each.delete) ? {} : { delete: false }),
    ...(lists.some(({ rename }) => rename) && { rename: true }),
    ...(lists.some(({ protect }) => protect) && { protect: true }),
    ...(lists.some(({ get, fields }) => (get?.fields ?? fields).state) ? {} : { state: false }),
  };
}
