import { measure } from "../measure.ts";
import { CALL_CASES } from "./call-cases.ts";

// This program is bundled, and each Node version runs it. The clients of all cases take turns, so that the engine has
// compiled the code of every case before the measurement starts.
const subjects: Record<string, () => Promise<unknown>> = {};
for (const [name, { fetch, createCalls }] of Object.entries(CALL_CASES)) {
  globalThis.fetch = fetch;
  for (const [client, call] of Object.entries(createCalls())) {
    subjects[`${name}/${client}`] = () => {
      globalThis.fetch = fetch;
      return call();
    };
  }
}
const times: Record<string, Record<string, number>> = {};
for (const [subject, time] of Object.entries(await measure(subjects))) {
  const [name = "", client = ""] = subject.split("/");
  times[name] = { ...times[name], [client]: time };
}
process.stdout.write(JSON.stringify(times));
