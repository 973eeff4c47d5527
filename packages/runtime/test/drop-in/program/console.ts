import { runCases } from "./run-cases.ts";

// Prints the results in runtimes with a command line.
console.log(JSON.stringify(await runCases()));
