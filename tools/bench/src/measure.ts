import { setImmediate } from "node:timers/promises";

const TURN = 1;
const WARM_UP = 150;
const WARM_UP_TURN = 10;
const LEAST_ROUNDS = 5;

export interface MeasureOptions {
  /** The number of turns of each subject. Default: 300. */
  readonly rounds?: number;
  /**
   * The time in milliseconds after which no further round starts, if there were at least five. Default: 3000 per
   * subject.
   */
  readonly limit?: number;
}

/**
 * Measures a call of each subject in nanoseconds, as the lower quartile of short turns. Each round has a new random
 * order, so that all subjects run under the same load, and no subject always runs after the same other subject, whose
 * garbage it would have to collect.
 */
export async function measure<Name extends string>(
  subjects: Readonly<Record<Name, () => Promise<unknown>>>,
  { rounds = 300, limit = 3000 * Object.keys(subjects).length }: MeasureOptions = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(subjects) as Name[];
  const runs = names.map((name) => ({ name, calls: 1, times: [] as number[] }));
  // The subjects warm up in turns as well: otherwise, the engine would optimise the code that they share for the first
  // subject.
  const warmUntil = performance.now() + WARM_UP * runs.length;
  do {
    // Takes the maximum, because a turn may be interrupted.
    for (const run of shuffle(runs)) run.calls = Math.max(run.calls, await countCalls(subjects[run.name]));
  } while (performance.now() < warmUntil);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (round >= LEAST_ROUNDS && performance.now() - start > limit) break;
    for (const { name, calls, times } of shuffle(runs)) times.push(await timeCalls(subjects[name], calls));
  }
  return Object.fromEntries(runs.map(({ name, times }) => [name, lowerQuartile(times)])) as Record<Name, number>;
}

/** Returns the value below which a quarter of the values lie. */
export function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 2] ?? Number.NaN;
}

// These calls also warm up the subject: the engine optimises its code during this time.
async function countCalls(subject: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const start = performance.now();
  let time = 0;
  while (time < WARM_UP_TURN) {
    await subject();
    calls++;
    time = performance.now() - start;
  }
  return Math.max(1, Math.round((calls * TURN) / time));
}

function shuffle<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

async function timeCalls(subject: () => Promise<unknown>, calls: number): Promise<number> {
  // The engine keeps the targets of WeakRefs alive until the event loop turns, for example the signal of each Request.
  // Stubs do not make it turn.
  await setImmediate();
  const start = performance.now();
  for (let call = 0; call < calls; call++) await subject();
  return ((performance.now() - start) * 1e6) / calls;
}
