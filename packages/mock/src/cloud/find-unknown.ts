import { describeUnknown } from "@snap/runtime/helpers";

/** Returns a message about the first unknown key, or `undefined` if all keys are known. */
export function findUnknown(given: object, known: object, what: string): string | undefined {
  const unknown = Object.keys(given).find((word) => !Object.hasOwn(known, word));
  return unknown === undefined ? undefined : describeUnknown(unknown, Object.keys(known), what);
}
