import { measure } from "../measure.ts";
import { CALL_CASES } from "./call-cases.ts";

/** Measures every case and prints the times as JSON: bundled, and run by each Node. */
const times: Record<string, unknown> = {};
for (const [name, { fetch, createCalls }] of Object.entries(CALL_CASES)) {
  globalThis.fetch = fetch;
  times[name] = await measure({ ...createCalls() });
}
process.stdout.write(JSON.stringify(times));
