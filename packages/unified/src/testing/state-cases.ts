import { check, show } from "./check.ts";
import { eachSnapshot } from "./each-snapshot.ts";
import { rewrite } from "./interceptors.ts";
import type { Case } from "./trial.ts";

/** Returns the cases of states: the provider must report a state, except an inferred `ready`. */
export function stateCases(property: string | undefined): Case[] {
  if (property === undefined) return [knowsReadyAlone];
  return [
    unknownWhere("model: reports an unrecognised state as unknown", property, UNKNOWN_STATES),
    unknownWhere("model: reports a missing state as unknown", property, [undefined, null]),
  ];
}

// Every object inherits `constructor`.
const UNKNOWN_STATES = ["conformance", "constructor"];

const knowsReadyAlone: Case = {
  name: "model: has the state unknown, or an inferred ready, if the provider reports no state",
  run: (trial) =>
    eachSnapshot(trial, ({ ref, state, inferred }) => {
      const [allowed, named] = [state === "unknown" || state === "ready", inferred.includes("state")];
      check(allowed, () => `${ref} has the state ${show(state)}, which the provider does not report`);
      check(
        state === "unknown" || named,
        () => `${ref} is assumed to be ready, but \`inferred\` does not name the state`,
      );
    }),
};

function unknownWhere(name: string, property: string, states: readonly unknown[]): Case {
  return {
    name,
    async run(trial) {
      for (const stated of states) {
        trial.intercept(rewrite([property], stated));
        await eachSnapshot(trial, ({ ref, state }) => {
          const reported = () => `${ref} has the state ${show(state)}, where the provider reports ${show(stated)}`;
          check(state === "unknown", reported);
        });
      }
    },
  };
}
