import { changeCases } from "./change-cases.ts";
import { createCases } from "./create-cases.ts";
import { deleteCases } from "./delete-cases.ts";
import { endCases } from "./end-cases.ts";
import { failureCases } from "./failure-cases.ts";
import { getCases } from "./get-cases.ts";
import { listCases } from "./list-cases.ts";
import { modelCases } from "./model-cases.ts";
import { positionCases } from "./position-cases.ts";
import { queryCases } from "./query-cases.ts";
import { restoreCases } from "./restore-cases.ts";
import { resumeCases } from "./resume-cases.ts";
import type { ConformanceSubject } from "./subject.ts";
import { type Case, createTrial } from "./trial.ts";

/** The functions of a test runner, such as those of Vitest, Jest and `node:test`. */
export interface TestRunner {
  /** Groups tests under a name. */
  readonly describe: (name: string, body: () => void) => unknown;
  /** Defines one test. */
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

/** Declares the tests that every adapter must pass. A failing test reports what the adapter did wrong. */
export function describeConformance(subject: ConformanceSubject, { describe, it }: TestRunner): void {
  describe(subject.name, () => {
    for (const each of GROUPS.flatMap((casesFor) => casesFor(subject))) {
      it(each.name, async () => each.run(await createTrial(subject, each)));
    }
  });
}

/** The functions that return the cases, by subject. */
const GROUPS: readonly ((subject: ConformanceSubject) => Case[])[] = [
  listCases,
  positionCases,
  queryCases,
  getCases,
  deleteCases,
  changeCases,
  createCases,
  restoreCases,
  resumeCases,
  modelCases,
  failureCases,
  endCases,
];
