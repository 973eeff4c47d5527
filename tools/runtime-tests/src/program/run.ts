import { type Cell, scenariosOf, UNIFIED } from "./cells.ts";
import type { Place } from "./place.ts";
import { tryProvider } from "./try-provider.ts";
import { tryUnified } from "./try-unified.ts";

/** Tests every package at a place. Scenarios after a failed one still run. */
export async function run(place: Place): Promise<Cell[]> {
  const clients = await Promise.all(
    place.providers.map((provider) => tryAll(`@snap/${provider.name}`, tryProvider(provider, place), place)),
  );
  // This test runs alone, because it counts the objects of all accounts.
  return [...clients.flat(), ...(await tryAll(UNIFIED, tryUnified(place), place))];
}

async function tryAll(
  name: string,
  scenarios: Readonly<Record<string, () => Promise<void>>>,
  { transport }: Place,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const scenario of scenariosOf(name)) {
    // If one scenario hangs, the following ones would hang too.
    const stuck = cells.some(({ problem }) => problem === TOO_LONG);
    const problem = stuck ? "not tried after that" : await problemOf(scenarios[scenario]?.());
    cells.push({ package: name, transport, scenario, ...(problem !== undefined && { problem }) });
  }
  return cells;
}

// All packages share one thread, and msw 2 copies each request for every handler that it tries.
const LIMIT = 30_000;
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
