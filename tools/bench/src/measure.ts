import { measure as sample } from "mitata";

/** The median time of each subject in nanoseconds: measured in turns, so that all meet the same machine. */
export async function measure<Name extends string>(
  subjects: Readonly<Record<Name, () => Promise<unknown>>>,
  { rounds = 9, milliseconds = 120 } = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(subjects) as Name[];
  const times = Object.fromEntries(names.map((name): [Name, number[]] => [name, []])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { p50 } = await sample(subjects[name], { min_cpu_time: milliseconds * 1e6 });
      times[name].push(p50);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
