import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createMockCloud } from "@snap/digitalocean/msw";
import { getResponse } from "msw";
import { listAccounts } from "./accounts.ts";

const port = Number(process.env["PORT"] ?? 4010);
const latency = Number(process.env["LATENCY_MS"] ?? 50);
const snapshots = Number(process.env["SNAPSHOTS"] ?? 50);
const DAY = 86_400_000;

// One account for each token, with daily snapshots of one volume.
const clouds = new Map(listAccounts().map((account) => [`Bearer ${account}`, createCloud()]));

function createCloud() {
  const cloud = createMockCloud({ now: "real", remember: 0, records: { snapshots: [] } });
  for (let day = 1; day <= snapshots; day++) {
    const created_at = new Date(Date.now() - day * DAY).toISOString();
    cloud.store.snapshots.make({ resource_type: "volume", resource_id: "volume-1", created_at });
  }
  return cloud;
}

async function respond({ method = "GET", url = "", headers }: IncomingMessage, outgoing: ServerResponse) {
  await pause(latency);
  const { authorization = "" } = headers;
  const request = new Request(new URL(url, "https://api.digitalocean.com"), { method, headers: { authorization } });
  const response = await getResponse(clouds.get(authorization)?.handlers ?? [], request);
  outgoing.writeHead(response?.status ?? 401, Object.fromEntries(response?.headers ?? []));
  outgoing.end(await response?.text());
}

createServer((incoming, outgoing) => {
  respond(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
}).listen(port, "127.0.0.1", () => console.log("Ready"));
