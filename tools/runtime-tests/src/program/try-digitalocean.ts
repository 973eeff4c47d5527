import { createDigitalOceanClient, unwrap, waitFor } from "@snap/digitalocean";
import type { ScenariosOf } from "./cells.ts";
import { tryEndings } from "./endings.ts";
import { expectEqual, thrownBy } from "./expect-equal.ts";
import type { Place } from "./place.ts";

/** The scenarios of `@snap/digitalocean`: the snapshot of a droplet exists once its action has completed. */
export function tryDigitalOcean({ reach, silent, broken, advance }: Place): ScenariosOf<"@snap/digitalocean"> {
  const client = createDigitalOceanClient({ token: "any", ...reach.digitalocean });
  const noResponse = createDigitalOceanClient({ token: "any", ...silent.digitalocean });
  const unconnected = createDigitalOceanClient({ token: "any", ...broken.digitalocean });
  const find = async (wanted: string) => {
    for await (const { id, name } of client.paginate("/v2/snapshots")) if (name === wanted) return id;
    throw new Error(`the snapshot ${wanted} does not exist`);
  };
  const statusOf = async (id: string) =>
    (await client.GET("/v2/snapshots/{snapshot_id}", { params: { path: { snapshot_id: id } } })).status;
  let action = 0;
  return {
    async list() {
      const pages: string[][] = [];
      const list = client.paginate("/v2/snapshots", { params: { query: { per_page: 2 } } });
      for await (const { items } of list.pages()) pages.push(items.map(({ name }) => name));
      expectEqual(pages, [["web-01-before-upgrade", "orders-db-weekly"], ["orders-db-nightly"]]);
    },
    async get() {
      const params = { path: { snapshot_id: "6372321" } };
      const { snapshot } = unwrap(await client.GET("/v2/snapshots/{snapshot_id}", { params }));
      expectEqual(snapshot?.name, "web-01-before-upgrade");
    },
    async create() {
      const params = { path: { droplet_id: 200776916 } };
      const body = { type: "snapshot", name: "nightly" } as const;
      const made = unwrap(await client.POST("/v2/droplets/{droplet_id}/actions", { params, body }));
      expectEqual(made.action?.status, "in-progress");
      action = made.action?.id ?? 0;
    },
    async wait() {
      advance(30_000);
      await waitFor(
        { target: action },
        {
          baseDelay: 50,
          poll: async (action_id, call) =>
            unwrap(await client.GET("/v2/actions/{action_id}", { ...call, params: { path: { action_id } } })).action,
          check: (it) => (it?.status === "completed" ? "done" : "pending"),
        },
      );
      expectEqual(await statusOf(await find("nightly")), 200);
    },
    async delete() {
      const path = { snapshot_id: await find("nightly") };
      expectEqual((await client.DELETE("/v2/snapshots/{snapshot_id}", { params: { path } })).status, 204);
      expectEqual(await statusOf(path.snapshot_id), 404);
    },
    async error() {
      const params = { path: { snapshot_id: "1" } };
      const { error, response } = await client.GET("/v2/snapshots/{snapshot_id}", { params });
      expectEqual([Object(error).id, response.ok, response.status], ["not_found", false, 404]);
      expectEqual(await thrownBy(statusOf("..")), "InvalidRequestError");
      expectEqual(await thrownBy(unconnected.GET("/v2/snapshots", { retry: false })), "ConnectionError");
    },
    ...tryEndings((options) => noResponse.GET("/v2/snapshots", options)),
  };
}
