import type { ListQuery, SnapshotKind } from "@snap/unified";
import { UsageError } from "../command/command-error.ts";
import type { Flags, FlagValues } from "../command/define-command.ts";
import { parseDurationOrTime } from "../command/parse-values.ts";

const STATES = ["creating", "deleting", "failed", "ready", "unknown"] as const;

/** The flags that select snapshots. */
export const LIST_FLAGS = {
  "older-than": {
    type: "string",
    value: "AGE",
    parse: parseDurationOrTime,
    description: "Only snapshots that are older than a duration such as 30d, or were created before a time.",
  },
  "newer-than": {
    type: "string",
    value: "AGE",
    parse: parseDurationOrTime,
    description: "Only snapshots that are younger than a duration such as 12h, or were created after a time.",
  },
  name: {
    type: "string",
    value: "PATTERN",
    description: "Only snapshots with this name. `*` matches any characters, `?` exactly one.",
  },
  state: {
    type: "string",
    value: "STATE",
    multiple: true,
    choices: STATES,
    description: "Only snapshots in this state.",
  },
  tag: { type: "string", value: "TAG", multiple: true, description: "Only snapshots with this tag." },
  source: {
    type: "string",
    value: "SOURCE",
    parse: parseSource,
    description:
      "Only snapshots of this source: a kind such as volume, a kind and an id such as volume:123, or :123 for any kind.",
  },
  region: { type: "string", value: "REGION", multiple: true, description: "Only snapshots in this region." },
} as const satisfies Flags;

/** Converts the flags to the options of `snap.list`. */
export function toListQuery(flags: FlagValues<typeof LIST_FLAGS>): ListQuery {
  const { "older-than": olderThan, "newer-than": newerThan, name, state, tag, source, region } = flags;
  return {
    ...(olderThan !== undefined && { olderThan }),
    ...(newerThan !== undefined && { newerThan }),
    ...(name !== undefined && { name }),
    ...(state.length > 0 && { state }),
    ...(tag.length > 0 && { tags: tag }),
    ...(source !== undefined && { source }),
    ...(region.length > 0 && { region }),
  };
}

function parseSource(text: string, flag: string): { type?: SnapshotKind; id?: string } {
  const colon = text.indexOf(":");
  const [type, id] = colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
  if (type === "" && id === "")
    throw new UsageError(`\`--${flag}\` must be a source such as volume:123, got "${text}".`);
  return { ...(type !== "" && { type }), ...(id !== "" && { id }) };
}
