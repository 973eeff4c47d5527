import { join } from "node:path";
import { Miniflare } from "miniflare";
import type { Cell } from "../../src/program/cells.ts";
import type { Addresses } from "../../src/program/place.ts";
import { bundle } from "./bundle.ts";

/** Runs the compiled program of a project in workerd. */
export async function runInWorkers(project: string, addresses: Addresses): Promise<Cell[]> {
  const script = await bundle(join(project, "program/worker.js"));
  return (await runScriptInWorkers(script, addresses)) as Cell[];
}

/** Sends a request to a single-module worker, and returns the JSON of its response. */
export async function runScriptInWorkers(
  script: string,
  question: unknown = {},
  compatibilityFlags: string[] = [],
): Promise<unknown> {
  const worker = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01", compatibilityFlags });
  try {
    const request = { method: "POST", body: JSON.stringify(question) };
    return await (await worker.dispatchFetch("http://localhost/", request)).json();
  } finally {
    await worker.dispose();
  }
}
