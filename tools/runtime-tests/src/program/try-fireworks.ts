import { createFireworksClient, unwrap, waitFor } from "@snap/fireworks";
import type { ScenariosOf } from "./cells.ts";
import { tryEndings } from "./endings.ts";
import { expectEqual, thrownBy } from "./expect-equal.ts";
import type { Place } from "./place.ts";

const ACCOUNT = { account_id: "acme-robotics" };
const ALL = "/v1/accounts/{account_id}/snapshots";
const ONE = "/v1/accounts/{account_id}/snapshots/{snapshot_id}";

/** The scenarios of `@snap/fireworks`. */
export function tryFireworks({ reach, silent, broken, advance }: Place): ScenariosOf<"@snap/fireworks"> {
  const client = createFireworksClient({ apiKey: "any", ...reach.fireworks });
  const noResponse = createFireworksClient({ apiKey: "any", ...silent.fireworks });
  const unconnected = createFireworksClient({ apiKey: "any", ...broken.fireworks });
  const inAccount = { params: { path: ACCOUNT } };
  const get = (snapshot_id: string, call: { signal?: AbortSignal } = {}) =>
    client.GET(ONE, { ...call, params: { path: { ...ACCOUNT, snapshot_id } } });
  let made = "";
  return {
    async list() {
      const sizes: number[] = [];
      const list = client.paginate(ALL, { params: { path: ACCOUNT, query: { pageSize: 3 } } });
      for await (const { items } of list.pages()) sizes.push(items.length);
      expectEqual(sizes, [3, 1]);
    },
    async get() {
      const { snapshots = [] } = unwrap(await client.GET(ALL, inAccount));
      const id = lastSegment(snapshots[0]?.name);
      expectEqual(unwrap(await get(id)), snapshots[0]);
    },
    async create() {
      const snapshot = unwrap(await client.POST(ALL, { ...inAccount, body: {} }));
      expectEqual(snapshot.state, "CREATING");
      made = lastSegment(snapshot.name);
    },
    async wait() {
      advance(240_000);
      await waitFor(
        { target: made },
        {
          baseDelay: 50,
          poll: async (id, call) => unwrap(await get(id, call)),
          check: ({ state }) => (state === "READY" ? "done" : "pending"),
        },
      );
    },
    async delete() {
      const params = { path: { ...ACCOUNT, snapshot_id: made } };
      expectEqual((await client.DELETE(ONE, { params })).status, 200);
      expectEqual((await get(made)).status, 404);
    },
    async error() {
      const { response } = await get("none");
      expectEqual([response.ok, response.status], [false, 404]);
      expectEqual(await thrownBy(get("..")), "InvalidRequestError");
      expectEqual(await thrownBy(unconnected.GET(ALL, { ...inAccount, retry: false })), "ConnectionError");
    },
    ...tryEndings((options) => noResponse.GET(ALL, { ...inAccount, ...options })),
  };
}

function lastSegment(name = ""): string {
  return name.split("/").at(-1) ?? "";
}
