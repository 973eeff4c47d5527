import { setupWorker } from "msw/browser";
import type { Cell } from "./cells.ts";
import { overHandlers, overInterception } from "./in-process.ts";
import { type Addresses, overHttp } from "./place.ts";
import { PROVIDERS } from "./providers.js";
import { run } from "./run.ts";

// Called by the test from outside of the page.
Object.assign(globalThis, {
  async runSnap(addresses: Addresses): Promise<Cell[]> {
    const cells = [...(await run(overHttp(PROVIDERS, addresses))), ...(await run(overHandlers(PROVIDERS)))];
    const place = overInterception(PROVIDERS);
    await setupWorker(...place.handlers).start({ quiet: true });
    return [...cells, ...(await run(place))];
  },
});
