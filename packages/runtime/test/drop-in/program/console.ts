import { runCases } from "./run-cases.ts";

// For runtimes with a command line.
console.log(JSON.stringify(await runCases()));
