import { checkSnapshot } from "./check-snapshot.ts";
import { eachSnapshot } from "./each-snapshot.ts";
import { fieldCases } from "./field-cases.ts";
import { kindCases } from "./kind-cases.ts";
import { stateCases } from "./state-cases.ts";
import type { ConformanceSubject } from "./subject.ts";
import { timeCases } from "./time-cases.ts";
import type { Case } from "./trial.ts";

/** Returns the cases of the model: a snapshot has only values that its provider reported or that `inferred` names. */
export function modelCases({ fields }: ConformanceSubject): Case[] {
  return [
    {
      name: "model: has only allowed values",
      run: (trial) => eachSnapshot(trial, (snapshot) => checkSnapshot(snapshot, trial.adapter)),
    },
    ...fieldCases(fields),
    ...kindCases(fields),
    ...timeCases("createdAt", fields.createdAt),
    ...timeCases("updatedAt", fields.updatedAt),
    ...timeCases("expiresAt", fields.expiresAt),
    ...stateCases(fields.state),
  ];
}
