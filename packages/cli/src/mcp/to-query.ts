import type { ListOptions } from "@snap/unified";
import { readDurationOrTime } from "../command/parse-values.ts";
import type { Filters } from "./schemas.ts";

/** Converts the conditions of a tool to the options of `snap.list`. */
export function toQuery({ accounts, name, state, tags, region, source, olderThan, newerThan }: Filters): ListOptions {
  const { type, id } = source ?? {};
  return {
    ...(accounts && { account: accounts }),
    ...(name !== undefined && { name }),
    ...(state && { state }),
    ...(tags && { tags }),
    ...(region !== undefined && { region }),
    ...(source && { source: { ...(type !== undefined && { type }), ...(id !== undefined && { id }) } }),
    ...(olderThan !== undefined && { olderThan: readDurationOrTime(olderThan, "olderThan") }),
    ...(newerThan !== undefined && { newerThan: readDurationOrTime(newerThan, "newerThan") }),
  };
}
