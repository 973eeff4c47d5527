import * as digitaloceanMock from "@snap/digitalocean/msw";
import * as fireworksMock from "@snap/fireworks/msw";
import * as instavmMock from "@snap/instavm/msw";
import { setupServer } from "msw/node";
import { listSnapshots } from "./list-snapshots.ts";
import { printTable, terminalWidth } from "./print-table.ts";

// Mock clouds replace the three providers, so no request leaves this process and the credentials are placeholders.
const clouds = [digitaloceanMock, fireworksMock, instavmMock].map(({ createMockCloud }) => createMockCloud());
const server = setupServer(...clouds.flatMap(({ handlers }) => handlers));
server.listen({ onUnhandledFrame: "error" });
const table = printTable(await listSnapshots(), terminalWidth(process.stdout, process.env));
server.close();

process.stdout.write(`
Snapshots of three mock accounts, newest first. No request left this machine.

${table}

—  the provider does not report it      ~  Snap inferred it
`);
