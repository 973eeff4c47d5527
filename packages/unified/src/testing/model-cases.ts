import type { Snapshot } from "../snapshot.ts";
import { readTime } from "../time.ts";
import { check, show } from "./check.ts";
import { checkSnapshot } from "./check-snapshot.ts";
import { rewrite } from "./interceptors.ts";
import type { ConformanceSubject } from "./subject.ts";
import type { Case, Trial } from "./trial.ts";

type Time = "createdAt" | "updatedAt";

/** What a snapshot tells is what its provider stated, and nothing else. */
export function modelCases({ fields }: ConformanceSubject): Case[] {
  return [
    {
      name: "model: holds only what the model allows",
      run: (trial) => eachSnapshot(trial, (snapshot) => checkSnapshot(snapshot, trial.adapter)),
    },
    ...timeCases("createdAt", fields.createdAt),
    ...timeCases("updatedAt", fields.updatedAt),
    ...(fields.state === undefined ? [] : [unknownState(fields.state)]),
  ];
}

function timeCases(time: Time, property: string | undefined): Case[] {
  if (property === undefined) {
    return [
      {
        name: `model: knows no ${time}, which the provider does not state`,
        run: (trial) => eachSnapshot(trial, (snapshot) => checkTime(snapshot, time, undefined, null)),
      },
    ];
  }
  return [
    {
      name: `model: has the ${time} that the provider states`,
      run: (trial) =>
        eachSnapshot(trial, (snapshot) => {
          const stated: unknown = Reflect.get(Object(snapshot.raw), property);
          checkTime(snapshot, time, stated, typeof stated === "string" ? readTime(stated).date : null);
        }),
    },
    ...NO_TIMES.map((stated) => ({
      name: `model: knows no ${time} where the provider states ${show(stated)}`,
      async run(trial: Trial) {
        trial.intercept(rewrite(property, stated));
        await eachSnapshot(trial, (snapshot) => checkTime(snapshot, time, stated, null));
      },
    })),
    {
      name: `model: names ${time} in \`inferred\` where the provider states no zone`,
      async run(trial) {
        const stated = "2026-03-04T05:06:07";
        trial.intercept(rewrite(property, stated));
        await eachSnapshot(trial, (snapshot) => {
          checkTime(snapshot, time, stated, new Date(`${stated}Z`));
          const { ref, inferred } = snapshot;
          check(inferred.includes(time), () => `${ref} takes ${time} as UTC, and does not name it in \`inferred\``);
        });
      },
    },
  ];
}

// Some engines read the last one as a day in March.
const NO_TIMES = [undefined, null, "", "soon", "2026-02-30T10:00:00Z"];

function checkTime(snapshot: Snapshot, time: Time, stated: unknown, expected: Date | null): void {
  const actual = snapshot[time];
  const same = actual?.getTime() === expected?.getTime();
  check(same, () => `${snapshot.ref} has the ${time} ${show(actual)}, where the provider states ${show(stated)}`);
}

function unknownState(property: string): Case {
  return {
    name: "model: takes a state that it does not know as unknown",
    async run(trial) {
      // The second one is found in every object.
      for (const state of ["conformance", "constructor"]) {
        trial.intercept(rewrite(property, state));
        await eachSnapshot(trial, (snapshot) => {
          const { ref, state: actual } = snapshot;
          check(
            actual === "unknown",
            () => `${ref} has the state ${show(actual)}, where the provider states "${state}"`,
          );
        });
      }
    },
  };
}

/** Looks at snapshots as the list gives them and as `get` does. */
async function eachSnapshot(trial: Trial, look: (snapshot: Snapshot) => void): Promise<void> {
  for (const listed of await trial.listFilled(5)) {
    look(listed);
    look(await trial.adapter.get(listed.id, {}));
  }
}
