import type { Change } from "./change.ts";
import { writeMessage, writePlace } from "./message.ts";

/** Joins changes that say the same of several operations, each in a place of its own: people read them as one. */
export function groupChanges(changes: readonly Change[]): Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { code, effect, direction } = change;
    const key = JSON.stringify([code, effect, direction, sentenceOf(change)]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].flatMap(([, group]) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const operations = [...new Set(group.flatMap((change) => change.operations))].sort();
    return [{ ...first, operations, message: writeMessage(sentenceOf(first), operations).replace(/\.$/, "") }];
  });
}

function sentenceOf({ message, operations }: Change): string {
  const place = writePlace(operations);
  return message.toLowerCase().startsWith(place.toLowerCase()) ? message.slice(place.length) : message;
}
