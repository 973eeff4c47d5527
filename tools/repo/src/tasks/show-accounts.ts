import { printTable, terminalWidth } from "@snap/examples/print-table";
import { defineCommand, print } from "@snap/openapi/command";
import { loadPublished } from "@snap/provider-tests/load-published";
import { createMockFetch } from "@snap/provider-tests/mock-fetch";
import { createSnap } from "@snap/unified";

const USAGE = `Usage: node tools/repo/src/tasks/show-accounts.ts

Prints the snapshots of a mock account at each published provider, newest first.
`;

await defineCommand({ usage: USAGE, options: {}, positionals: "none", here: true, run: main });

async function main(): Promise<number> {
  const providers = await loadPublished();
  const accounts = await Promise.all(
    providers.map(async ({ provider, createAdapter }) => createAdapter({ fetch: await createMockFetch(provider) })),
  );
  const snapshots = [];
  for await (const snapshot of createSnap({ accounts }).list({ order: "-createdAt" })) snapshots.push(snapshot);
  const names = providers.map(({ provider }) => provider).join(", ");
  print(`
Snapshots of mock accounts, newest first: ${names}.
No request left this machine.

${printTable(snapshots, terminalWidth(process.stdout, process.env))}

—  the provider does not report it      ~  Snap inferred it
`);
  return 0;
}
