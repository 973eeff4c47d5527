import { describeUnknown } from "@snap/runtime/helpers";

/** Reports the first key that is not one of the known ones; `undefined` where all are known. */
export function findUnknown(given: object, known: object, what: string): string | undefined {
  const unknown = Object.keys(given).find((word) => !Object.hasOwn(known, word));
  return unknown === undefined ? undefined : describeUnknown(unknown, Object.keys(known), what);
}
