import { setupServer } from "msw/node";
import { overHandlers, overInterception } from "./in-process.ts";
import { overHttp } from "./place.ts";
import { PROVIDERS } from "./providers.js";
import { run } from "./run.ts";

// Like console.ts, but also tests MSW's interception of the network, which works in Node.
const cells = [
  ...(await run(overHttp(PROVIDERS, JSON.parse(process.argv[2] ?? "")))),
  ...(await run(overHandlers(PROVIDERS))),
];
const place = overInterception(PROVIDERS);
setupServer(...place.handlers).listen();
cells.push(...(await run(place)));
console.log(JSON.stringify(cells));
process.exit();
