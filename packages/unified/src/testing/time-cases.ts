import { readTime } from "../adapter-kit/time.ts";
import type { Snapshot } from "../snapshot.ts";
import { check, show } from "./check.ts";
import { eachSnapshot, readStated } from "./each-snapshot.ts";
import { knowsNone } from "./field-cases.ts";
import { rewrite } from "./interceptors.ts";
import type { Case, Trial } from "./trial.ts";

type Time = "createdAt" | "expiresAt" | "updatedAt";

/** Returns the cases of a time: it is the reported time, or `null` if the reported time is invalid. */
export function timeCases(time: Time, stated: string | readonly string[] = []): Case[] {
  const properties = [stated].flat();
  const [property] = properties;
  if (property === undefined) return [knowsNone(time)];
  return [
    {
      name: `model: has the ${time} that the provider reports`,
      run: (trial) =>
        eachSnapshot(trial, (snapshot) => {
          const stated = readStated(snapshot, property);
          checkTime(snapshot, time, stated, typeof stated === "string" ? readTime(stated).date : null);
        }),
    },
    ...NO_TIMES.map((stated) => ({
      name: `model: has no ${time} where the provider reports ${show(stated)}`,
      async run(trial: Trial) {
        trial.intercept(rewrite(properties, stated));
        await eachSnapshot(trial, (snapshot) => checkTime(snapshot, time, stated, null));
      },
    })),
    {
      name: `model: names ${time} in \`inferred\` where the provider reports no zone`,
      async run(trial) {
        const stated = "2026-03-04T05:06:07";
        trial.intercept(rewrite(properties, stated));
        await eachSnapshot(trial, (snapshot) => {
          // Some snapshots may lack an optional time.
          if (properties.every((each) => readStated(snapshot, each) === undefined)) return;
          checkTime(snapshot, time, stated, new Date(`${stated}Z`));
          const { ref, inferred } = snapshot;
          check(inferred.includes(time), () => `${ref} reads ${time} as UTC, but \`inferred\` does not name it`);
        });
      },
    },
  ];
}

// Some engines read 30 February as a day in March.
const NO_TIMES = [undefined, null, "", "soon", "2026-02-30T10:00:00Z"];

function checkTime(snapshot: Snapshot, time: Time, stated: unknown, expected: Date | null): void {
  const actual = snapshot[time];
  const same = actual?.getTime() === expected?.getTime();
  check(same, () => `${snapshot.ref} has the ${time} ${show(actual)}, where the provider reports ${show(stated)}`);
}
