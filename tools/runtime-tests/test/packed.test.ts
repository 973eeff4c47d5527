import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installProject, pack } from "./pack.ts";

const NODE_20 = resolve(import.meta.dirname, "../node_modules/node-20/bin/node");
const folder = mkdtempSync(join(tmpdir(), "snap-packed-"));

// What a new user writes: nothing but the packages' own entries and msw.
const PROGRAM = `
import { createDigitalOceanClient } from "@snap/digitalocean";
import { createMockCloud, handlers as digitaloceanHandlers } from "@snap/digitalocean/msw";
import { createFireworksClient, provenance } from "@snap/fireworks";
import { createMockCloud as createFireworksCloud, handlers as fireworksHandlers } from "@snap/fireworks/msw";
import { createInstaVMClient } from "@snap/instavm";
import { createMockCloud as createInstaVMCloud, handlers as instavmHandlers } from "@snap/instavm/msw";
import { setupServer } from "msw/node";

const server = setupServer(...digitaloceanHandlers, ...fireworksHandlers, ...instavmHandlers);
server.listen();
const digitalocean = await createDigitalOceanClient({ token: "any" }).GET("/v2/snapshots");
const fireworks = await createFireworksClient({ apiKey: "any" }).GET("/v1/accounts/{account_id}/snapshots", {
  params: { path: { account_id: "acme-robotics" } },
});
const instavm = await createInstaVMClient({ apiKey: "instavm_sk_any" }).GET("/v1/snapshots");
const lists = [digitalocean.data?.snapshots ?? [], fireworks.data?.snapshots ?? [], instavm.data ?? []];
for (const list of lists) console.log(list.map((snapshot) => snapshot.name?.split("/").at(-1)).join());

const clouds = [createMockCloud(), createFireworksCloud(), createInstaVMCloud()] as const;
server.use(...clouds.flatMap((cloud) => cloud.handlers));
const clients = {
  digitalocean: createDigitalOceanClient({ token: "any" }),
  fireworks: createFireworksClient({ apiKey: "any" }),
  instavm: createInstaVMClient({ apiKey: "instavm_sk_any" }),
};
const account = { account_id: "acme-robotics" };
const droplet = { droplet_id: 200776916 };
await clients.digitalocean.POST("/v2/droplets/{droplet_id}/actions", {
  params: { path: droplet },
  body: { type: "snapshot", name: "nightly" },
});
const started = await clients.fireworks.POST("/v1/accounts/{account_id}/snapshots", { params: { path: account }, body: {} });
const built = await clients.instavm.POST("/v1/snapshots", { body: { oci_image: "debian", name: "nightly" } });
console.log(started.data?.state, built.data?.status);
for (const { clock } of clouds) clock.advance(240_000);

for await (const { id, name } of clients.digitalocean.paginate("/v2/snapshots", { params: { query: { per_page: 1 } } })) {
  if (name !== "nightly") continue;
  const path = { snapshot_id: id };
  const { status } = await clients.digitalocean.DELETE("/v2/snapshots/{snapshot_id}", { params: { path } });
  const again = await clients.digitalocean.GET("/v2/snapshots/{snapshot_id}", { params: { path } });
  console.log("digitalocean", status, again.status);
}
for await (const { name = "", state } of clients.fireworks.paginate("/v1/accounts/{account_id}/snapshots", {
  params: { path: account, query: { pageSize: 2, filter: 'createTime >= "2026-11-21T00:00:00Z"' } },
})) {
  const path = { ...account, snapshot_id: name.split("/").at(-1) ?? "" };
  const { status } = await clients.fireworks.DELETE("/v1/accounts/{account_id}/snapshots/{snapshot_id}", { params: { path } });
  const again = await clients.fireworks.GET("/v1/accounts/{account_id}/snapshots/{snapshot_id}", { params: { path } });
  console.log("fireworks", state, status, again.status);
}
for await (const { id, name, status: state } of clients.instavm.paginate("/v1/snapshots")) {
  if (name !== "nightly") continue;
  const path = { snapshot_id: id };
  const { status } = await clients.instavm.DELETE("/v1/snapshots/{snapshot_id}", { params: { path } });
  const again = await clients.instavm.GET("/v1/snapshots/{snapshot_id}", { params: { path } });
  console.log("instavm", state, status, again.status);
}
const [cloud] = clouds;
cloud.faults.add({ operation: "listSnapshots", with: "lost" });
const lost = await clients.digitalocean.GET("/v2/snapshots", { retry: false }).catch((error) => error.name);
console.log(lost, cloud.requests.at(-1)?.status);
console.log(provenance.contract.file, provenance.documents[0].read);
server.close();
`;
const PRINTED = `web-01-before-upgrade,orders-db-nightly,orders-db-weekly
7,3,3,2
python-data,after-migration,gpu-tools,ubuntu-24.04
CREATING building
digitalocean 204 404
fireworks READY 200 404
instavm ready 200 404
ConnectionError undefined
specs/fireworks/openapi.yaml 2026-11-21
`;

// skipLibCheck is for msw's own declarations alone.
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    strict: true,
    types: [],
    skipLibCheck: true,
  },
});

// msw 3 needs Node 22 or later; msw 2 is the one for Node 20.
const MATRIX = [
  { name: "Node 20 with msw 2", node: NODE_20, version: /^v20\./, msw: "2.10.5" },
  { name: "Node 24 with msw 3", node: process.execPath, version: /^v24\./, msw: "3.0.5" },
];

let tarballs: readonly string[] = [];

beforeAll(async () => {
  tarballs = await pack(folder, ["runtime", "mock", "digitalocean", "fireworks", "instavm"]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("packed tarballs", () => {
  it.each(MATRIX)(
    "list, create and delete snapshots of every provider, compiling no code from text, in $name",
    ({ node, version, msw }) => {
      const project = installProject(folder, tarballs, msw);
      writeFileSync(join(project, "main.ts"), PROGRAM);
      writeFileSync(join(project, "tsconfig.json"), TSCONFIG);
      execFileSync("tsc", { cwd: project, stdio: ["ignore", "inherit", "inherit"] });
      expect(execFileSync(node, ["--version"], { encoding: "utf8" })).toMatch(version);
      const printed = execFileSync(node, ["--disallow-code-generation-from-strings", "main.js"], {
        cwd: project,
        encoding: "utf8",
      });
      expect(printed).toBe(PRINTED);
    },
    120_000,
  );
});
