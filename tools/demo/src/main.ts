import * as digitaloceanMock from "@snap/digitalocean/msw";
import * as fireworksMock from "@snap/fireworks/msw";
import * as instavmMock from "@snap/instavm/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { setupServer } from "msw/node";
import { printTable } from "./print-table.ts";

// Mock clouds stand for the three providers: nothing leaves this process, and the credentials open nothing.
const clouds = [digitaloceanMock, fireworksMock, instavmMock].map(({ createMockCloud }) => createMockCloud());
const cloud = setupServer(...clouds.flatMap(({ handlers }) => handlers));
cloud.listen({ onUnhandledFrame: "error" });

const snap = createSnap({
  accounts: [
    digitalocean({ token: "demo", account: "do-prod" }),
    fireworks({ apiKey: "demo", accountId: "acme-robotics", account: "fw-train" }),
    instavm({ apiKey: "instavm_sk_demo", account: "vm-lab" }),
  ],
});

const snapshots = [];
for await (const snapshot of snap.list()) snapshots.push(snapshot);
cloud.close();

process.stdout.write(`
Snapshots of three accounts at three providers, answered by the mock clouds of @snap/*/msw.
Offline: no request left this machine, and no credential was needed.

${printTable(snapshots)}
—  the provider does not report it      ~  Snap inferred it from what the provider reports

Next:
  README.md          your own accounts in ten lines
  npm test           everything that must hold
  npm run generate   after a change in specs/: compiles it into packages/
`);
