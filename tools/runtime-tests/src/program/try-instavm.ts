import { createInstaVMClient, unwrap, waitFor } from "@snap/instavm";
import type { ScenariosOf } from "./cells.ts";
import { tryEndings } from "./endings.ts";
import { expectEqual, thrownBy } from "./expect-equal.ts";
import type { Place } from "./place.ts";

/** The scenarios of `@snap/instavm`, which lists without pages. */
export function tryInstaVM({ reach, silent, broken, advance }: Place): ScenariosOf<"@snap/instavm"> {
  const client = createInstaVMClient({ apiKey: "instavm_sk_any", ...reach.instavm });
  const noResponse = createInstaVMClient({ apiKey: "instavm_sk_any", ...silent.instavm });
  const unconnected = createInstaVMClient({ apiKey: "instavm_sk_any", ...broken.instavm });
  const get = (snapshot_id: string, call: { signal?: AbortSignal } = {}) =>
    client.GET("/v1/snapshots/{snapshot_id}", { ...call, params: { path: { snapshot_id } } });
  let made = "";
  return {
    async list() {
      const names: string[] = [];
      for await (const { name } of client.paginate("/v1/snapshots")) names.push(name ?? "");
      expectEqual(names, ["ubuntu-24.04", "python-data", "after-migration", "gpu-tools"]);
    },
    async get() {
      const [first] = unwrap(await client.GET("/v1/snapshots"));
      expectEqual(unwrap(await get(first?.id ?? "")), first);
    },
    async create() {
      const snapshot = unwrap(await client.POST("/v1/snapshots", { body: { oci_image: "debian", name: "nightly" } }));
      expectEqual(snapshot.status, "building");
      made = snapshot.id;
    },
    async wait() {
      advance(90_000);
      await waitFor(
        { target: made },
        {
          baseDelay: 50,
          poll: async (id, call) => unwrap(await get(id, call)),
          check: ({ status }) => (status === "ready" ? "done" : "pending"),
        },
      );
    },
    async delete() {
      const params = { path: { snapshot_id: made } };
      expectEqual((await client.DELETE("/v1/snapshots/{snapshot_id}", { params })).response.ok, true);
      expectEqual((await get(made)).status, 404);
    },
    async error() {
      const { response } = await get("none");
      expectEqual([response.ok, response.status], [false, 404]);
      expectEqual(await thrownBy(get("..")), "InvalidRequestError");
      expectEqual(await thrownBy(unconnected.GET("/v1/snapshots", { retry: false })), "ConnectionError");
    },
    ...tryEndings((options) => noResponse.GET("/v1/snapshots", options)),
  };
}
