import { type Effect, RULES } from "./rules.ts";

/** The direction of a change: requests, responses, or both. */
export type Direction = "request" | "response" | "both";

/** The part of a version number to raise. */
export type Bump = "major" | "minor" | "patch" | "none";

/** The stable code of a kind of change. */
export type ChangeCode = keyof typeof RULES;

/** One difference between two contracts. */
export interface Change {
  readonly code: ChangeCode;
  readonly effect: Effect;
  readonly direction: Direction;
  /** JSON Pointer into the old contract; `null` for an addition. */
  readonly from: string | null;
  /** JSON Pointer into the new contract; `null` for a removal. */
  readonly to: string | null;
  readonly message: string;
  /**
   * The affected operations, each as its operationId or `GET /path`; empty if the change affects the whole contract.
   */
  readonly operations: readonly string[];
}

/** A change before its operations are known. */
export interface Finding extends Omit<Change, "message" | "operations"> {
  /** The message without the operations; it starts in lower case with the name of the changed part. */
  readonly sentence: string;
}

/** Where a change is in both contracts. A node that does not exist is reported as its parent. */
export interface Places {
  readonly from?: Spot | undefined;
  readonly to?: Spot | undefined;
}

interface Spot {
  readonly pointer: string;
  readonly exists: boolean;
}

/** Creates a finding. The rule for its code determines the effect, which depends on the direction. */
export function finding(code: ChangeCode, direction: Direction, sentence: string, { from, to }: Places): Finding {
  const [request, response] = RULES[code];
  const effect = direction === "response" ? response : request;
  return { code, effect, direction, from: pointerOf(from), to: pointerOf(to), sentence };
}

/** Returns the part of the version number that the changes raise: the largest of their effects. */
export function bumpOf(changes: readonly { readonly effect: Effect }[]): Bump {
  const has = (effect: Effect) => changes.some((change) => change.effect === effect);
  if (has("breaking")) return "major";
  if (has("addition")) return "minor";
  return has("fix") ? "patch" : "none";
}

function pointerOf(place: Spot | undefined): string | null {
  if (place === undefined) return null;
  return place.exists ? place.pointer : place.pointer.replace(/\/[^/]*$/, "");
}
