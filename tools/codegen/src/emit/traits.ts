import type { LimitsWord } from "../model/limits-word.ts";
import type { Model } from "../model/model.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

/** Emits `traits.ts`: what adapters state before they load `snapshots.ts`. Returns nothing if there are no snapshots. */
export function emitTraits(model: Model): string | undefined {
  const { displayName, snapshots, credentials, limits } = model;
  if (snapshots.length === 0) return undefined;
  const capabilities = {
    get: snapshots.every(({ get }) => get) ? undefined : "listed",
    delete: snapshots.some((each) => each.delete) ? undefined : false,
    rename: snapshots.some(({ rename }) => rename) || undefined,
    protect: snapshots.some(({ protect }) => protect) || undefined,
    state: snapshots.some(({ get, fields }) => (get?.fields ?? fields).state) ? undefined : false,
  };
  const traits = { environment: credentials, limits: limits && mapValues(limits), capabilities };
  return `${header(model)}
import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at ${displayName} without a request. */
export const traits: AccountTraits = ${printLiteral(traits, { before: "export const traits: AccountTraits = " })};
`;
}

// Only people need to know where the provider documents a limit.
function mapValues(limits: LimitsWord): object {
  return Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]));
}
