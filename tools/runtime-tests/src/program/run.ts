import { type Cell, PACKAGES, type PackageName } from "./cells.ts";
import type { Place } from "./place.ts";
import { tryDigitalOcean } from "./try-digitalocean.ts";
import { tryFireworks } from "./try-fireworks.ts";
import { tryInstaVM } from "./try-instavm.ts";
import { tryUnified } from "./try-unified.ts";

const LIMIT = 10_000;

/** Tries every package at a place. A scenario that fails does not keep the next one from its turn. */
export async function run(place: Place): Promise<Cell[]> {
  const clients = await Promise.all([
    tryAll("@snap/digitalocean", tryDigitalOcean(place), place),
    tryAll("@snap/fireworks", tryFireworks(place), place),
    tryAll("@snap/instavm", tryInstaVM(place), place),
  ]);
  // By itself: it counts what all accounts hold.
  return [...clients.flat(), ...(await tryAll("@snap/unified", tryUnified(place), place))];
}

async function tryAll(
  name: PackageName,
  scenarios: Readonly<Record<string, () => Promise<void>>>,
  { transport }: Place,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const scenario of PACKAGES[name]) {
    const cell = { package: name, transport, scenario };
    try {
      await withinLimit(scenarios[scenario]?.());
      cells.push(cell);
    } catch (error) {
      cells.push({ ...cell, problem: String(error) });
    }
  }
  return cells;
}

// One that goes on asking in vain is to be told of too.
async function withinLimit(work: Promise<void> | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${LIMIT} ms`)), LIMIT);
  });
  try {
    await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
