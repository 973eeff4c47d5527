import { check, show } from "./check.ts";
import { eachSnapshot } from "./each-snapshot.ts";
import { rewrite } from "./interceptors.ts";
import type { Case } from "./trial.ts";

/** A state comes from what the provider states; `ready` alone may come from its documents. */
export function stateCases(property: string | undefined): Case[] {
  if (property === undefined) return [knowsReadyAlone];
  return [
    unknownWhere("model: takes a state that it does not know as unknown", property, UNKNOWN_STATES),
    unknownWhere("model: takes a state that is not stated as unknown", property, [undefined, null]),
  ];
}

// The second one is found in every object.
const UNKNOWN_STATES = ["conformance", "constructor"];

const knowsReadyAlone: Case = {
  name: "model: has the state unknown, or ready named in `inferred`, where the provider states none",
  run: (trial) =>
    eachSnapshot(trial, ({ ref, state, inferred }) => {
      const [allowed, named] = [state === "unknown" || state === "ready", inferred.includes("state")];
      check(allowed, () => `${ref} has the state ${show(state)}, which the provider does not state`);
      check(state === "unknown" || named, () => `${ref} is taken to be ready, and does not name it in \`inferred\``);
    }),
};

function unknownWhere(name: string, property: string, states: readonly unknown[]): Case {
  return {
    name,
    async run(trial) {
      for (const stated of states) {
        trial.intercept(rewrite([property], stated));
        await eachSnapshot(trial, ({ ref, state }) => {
          const told = () => `${ref} has the state ${show(state)}, where the provider states ${show(stated)}`;
          check(state === "unknown", told);
        });
      }
    },
  };
}
