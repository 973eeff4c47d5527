import { overHandlers } from "./in-process.ts";
import { overHttp } from "./place.ts";
import { run } from "./run.ts";

// For runtimes with a command line: prints what it saw, and ends although requests without an answer still wait.
const cells = [...(await run(overHttp(JSON.parse(process.argv[2] ?? "")))), ...(await run(overHandlers()))];
console.log(JSON.stringify(cells));
process.exit();
