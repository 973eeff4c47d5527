import { type Cell, PACKAGES, type PackageName } from "./cells.ts";
import type { Place } from "./place.ts";
import { tryDigitalOcean } from "./try-digitalocean.ts";
import { tryFireworks } from "./try-fireworks.ts";
import { tryInstaVM } from "./try-instavm.ts";
import { tryUnified } from "./try-unified.ts";

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
    // After one that does not end, others would not either.
    const stuck = cells.some(({ problem }) => problem === TOO_LONG);
    const problem = stuck ? "not tried after that" : await problemOf(scenarios[scenario]?.());
    cells.push({ package: name, transport, scenario, ...(problem !== undefined && { problem }) });
  }
  return cells;
}

const LIMIT = 10_000;
const TOO_LONG = `took longer than ${LIMIT} ms`;

async function problemOf(work: Promise<void> | undefined): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, LIMIT, TOO_LONG);
  });
  try {
    return (await Promise.race([work, late])) ?? undefined;
  } catch (error) {
    return String(error);
  } finally {
    clearTimeout(timer);
  }
}
