import { overHandlers } from "./in-process.ts";
import { overHttp } from "./place.ts";
import { PROVIDERS } from "./providers.js";
import { run } from "./run.ts";

// For runtimes with a command line: prints the results, and exits although some requests are still pending.
const cells = [
  ...(await run(overHttp(PROVIDERS, JSON.parse(process.argv[2] ?? "")))),
  ...(await run(overHandlers(PROVIDERS))),
];
console.log(JSON.stringify(cells));
process.exit();
