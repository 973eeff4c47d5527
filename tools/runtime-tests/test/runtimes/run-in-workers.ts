import { join } from "node:path";
import { Miniflare } from "miniflare";
import type { Cell } from "../../src/program/cells.ts";
import type { Addresses } from "../../src/program/place.ts";
import { bundle } from "./bundle.ts";

/** Runs the compiled program of a project in workerd. */
export async function runInWorkers(project: string, addresses: Addresses): Promise<Cell[]> {
  const script = await bundle(join(project, "program/worker.js"));
  const worker = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01" });
  try {
    const request = { method: "POST", body: JSON.stringify(addresses) };
    return (await (await worker.dispatchFetch("http://localhost/", request)).json()) as Cell[];
  } finally {
    await worker.dispose();
  }
}
