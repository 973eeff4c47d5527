import { groupBy } from "@snap/openapi/group-by";
import type { Change } from "./change.ts";
import { writeMessage, writePlace } from "./message.ts";

/** Changes that are reported as one, and the change to report. */
export interface ChangeGroup {
  readonly change: Change;
  readonly members: readonly Change[];
}

/** Merges changes that differ only in their operations. */
export function groupChanges(changes: readonly Change[]): Change[] {
  return groupWithMembers(changes).map(({ change }) => change);
}

/** Groups changes that differ only in their operations. */
export function groupWithMembers(changes: readonly Change[]): ChangeGroup[] {
  const groups = groupBy(changes, (change) => {
    const { code, effect, direction } = change;
    return JSON.stringify([code, effect, direction, sentenceOf(change)]);
  });
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first || members.length === 1) return members.map((change) => ({ change, members }));
    const operations = [...new Set(members.flatMap((change) => change.operations))].sort();
    const message = writeMessage(sentenceOf(first), operations).replace(/\.$/, "");
    return [{ change: { ...first, operations, message }, members }];
  });
}

/** Returns the message of a change without its operations. */
export function sentenceOf({ message, operations }: Change): string {
  const place = writePlace(operations);
  return message.toLowerCase().startsWith(place.toLowerCase()) ? message.slice(place.length) : message;
}
