// Uses entries that do not need msw, in a strict program. This file is compiled, but never run.
import {
  type components,
  createDigitalOceanClient,
  getSnapshot,
  isApiErrorOf,
  listSnapshots,
} from "@snap/digitalocean";
import { snapshots as droplets } from "@snap/digitalocean/snapshots";
import { createFireworksClient } from "@snap/fireworks";
import { snapshots as environments } from "@snap/fireworks/snapshots";
import { createInstaVMClient, type InstaVMClientOptions } from "@snap/instavm";
import { snapshots as machines } from "@snap/instavm/snapshots";
import { type RetryOptions, SnapError, type SnapshotDescription, unwrap, waitFor } from "@snap/runtime";
import { bodies } from "@snap/runtime/bodies";
import createClient, { type Middleware, type PathBasedClient, wrapAsPathBasedClient } from "@snap/runtime/fetch-client";
import { describeUnknown } from "@snap/runtime/helpers";
import { media } from "@snap/runtime/media";
import { traceAttempts } from "@snap/runtime/opentelemetry";
import { counted, linked } from "@snap/runtime/paging";
import { createScopedClient } from "@snap/runtime/scopes";
import { streams } from "@snap/runtime/streams";
import { createQuerySerializer, styles } from "@snap/runtime/styles";
import { createSnap, type Snapshot, type SnapshotState } from "@snap/unified";
import { toPages } from "@snap/unified/adapter";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { formatPlan } from "@snap/unified/retention";
import { describeConformance, type TestRunner } from "@snap/unified/testing";

const descriptions: readonly SnapshotDescription[] = [droplets, environments, machines];
export const places = descriptions.map(({ fields }) => fields.id);

const retry: RetryOptions = { attempts: 2 };
const options: InstaVMClientOptions = { apiKey: async () => "key", retry, timeout: 1_000 };
const [cloud, account, vms] = [createDigitalOceanClient(), createFireworksClient(), createInstaVMClient(options)];
createDigitalOceanClient({ onAttempt: traceAttempts({ startSpan: () => ({ setStatus() {}, end() {} }) }) });

export async function useClients(): Promise<(string | undefined)[]> {
  const { snapshots = [] } = unwrap(await cloud.GET("/v2/snapshots", { params: { query: { per_page: 2 } } }));
  const first: components["schemas"]["Snapshot"] | undefined = snapshots[0];
  const path = { account_id: "acme-robotics" };
  const { data, error, response } = await account.GET("/v1/accounts/{account_id}/snapshots", { params: { path } });
  if (error) throw new Error(`${response.status}`);
  const names = [first?.name, data.snapshots?.[0]?.name];
  for await (const { id, name } of vms.paginate("/v1/snapshots")) names.push(name ?? String(id));
  // @ts-expect-error The path does not exist.
  await cloud.GET("/v2/snapshot");
  const [named] = await listSnapshots(cloud, { resource_type: "volume" }).toArray({ limit: 1 });
  const { snapshot } = await getSnapshot(cloud, { snapshot_id: "1" }, { timeout: 1_000 });
  return [...names, named?.name, snapshot?.name, describeUnknown("parms", ["params"])];
}

interface Paths {
  "/pets/{id}": {
    get: {
      parameters: { path: { id: number } };
      responses: {
        200: { content: { "application/json": { name: string } } };
        404: { content: { "application/json": { message: string } } };
      };
    };
    head?: never;
  };
}

export async function useFetchClient(middleware: Middleware): Promise<string> {
  const pets = createClient<Paths>({ baseUrl: "https://pets.example", headers: { "x-a": 1, "x-b": null } });
  pets.use(middleware);
  const params = { path: { id: 1 } };
  const byPath: PathBasedClient<Paths> = wrapAsPathBasedClient(pets);
  const text: string | undefined = (await byPath["/pets/{id}"].GET({ params, parseAs: "text" })).data;
  const { data, error } = await pets.GET("/pets/{id}", { params });
  if (error) return error.message;
  // @ts-expect-error The path requires a parameter.
  await pets.GET("/pets/{id}");
  return [
    data.name,
    text,
    createQuerySerializer()({ a: 1 }),
    bodies,
    counted,
    createScopedClient,
    linked,
    media,
    streams,
    styles,
  ].join();
}

const snap = createSnap({ accounts: [digitalocean(), fireworks({ account: "fw" }), instavm({ apiKey: "key" })] });

export async function useUnified(): Promise<SnapshotState | undefined> {
  const listing = snap.list({ state: "ready", olderThan: "30d" });
  const found: Snapshot[] = [];
  for await (const snapshot of listing) {
    found.push(snapshot);
    if (snapshot.provider === "digitalocean") console.log(snapshot.raw.resource_type);
    // @ts-expect-error Results are read-only.
    snapshot.name = "other";
  }
  console.log(found, listing.outcomes);
  const { snapshot } = await snap.create({
    account: "instavm",
    from: { type: "image", id: "debian" },
    name: "nightly",
  });
  console.log(formatPlan(await snap.plan({ keepLast: 3 })));
  return (await snap.waitUntilReady(snapshot.ref)).state;
}

export function useRest(runner: TestRunner, caught: unknown): unknown {
  if (SnapError.isInstance(caught)) return [caught.code, caught.retryable];
  return [isApiErrorOf, waitFor, toPages, describeConformance, runner];
}
