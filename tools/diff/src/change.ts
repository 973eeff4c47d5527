import { type Effect, RULES } from "./rules.ts";

/** The direction of a change: requests, responses, or both. */
export type Direction = "request" | "response" | "both";

/** The part of a version number that a set of changes moves. */
export type Bump = "major" | "minor" | "patch" | "none";

/** The stable name of a kind of change. */
export type ChangeCode = keyof typeof RULES;

/** One difference between two contracts. */
export interface Change {
  readonly code: ChangeCode;
  readonly effect: Effect;
  readonly direction: Direction;
  /** JSON Pointer into the old contract; `null` for what is new. */
  readonly from: string | null;
  /** JSON Pointer into the new contract; `null` for what is gone. */
  readonly to: string | null;
  readonly message: string;
  /** The operations that it concerns, by operationId, or as `GET /path`; none where it concerns the whole contract. */
  readonly operations: readonly string[];
}

/** A change as it is found: what it is, before it is known which operations it concerns. */
export interface Finding extends Omit<Change, "message" | "operations"> {
  /** The message without its operations: it starts with the place, in lower case. */
  readonly sentence: string;
}

/** Where a change is found on either side; what is not there stands for what would hold it. */
export interface Places {
  readonly from?: Spot | undefined;
  readonly to?: Spot | undefined;
}

interface Spot {
  readonly pointer: string;
  readonly exists: boolean;
}

/** Makes a finding; its effect is the one that the rule of its code has for the direction. */
export function finding(code: ChangeCode, direction: Direction, sentence: string, { from, to }: Places): Finding {
  const [request, response] = RULES[code];
  const effect = direction === "response" ? response : request;
  return { code, effect, direction, from: pointerOf(from), to: pointerOf(to), sentence };
}

/** The part of a version number that the changes move together: the largest of their effects. */
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
