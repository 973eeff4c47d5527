import type * as fireworks from "@snap/fireworks";
import type { components, FireworksClient } from "@snap/fireworks";
import type { CallOptions, Created, Snapshot, StandardAccount } from "../../adapter-kit/index.ts";

/** A request to create a snapshot at Fireworks. It has no properties: the API accepts neither a source nor a name. */
export interface FireworksCreateRequest {
  /** Not accepted: the API chooses the source of the snapshot. */
  readonly from?: undefined;
  /** Not accepted: the API names the snapshot. */
  readonly name?: undefined;
}

type Account = StandardAccount<
  "fireworks",
  Raw,
  FireworksClient,
  Pick<typeof fireworks, "createSnapshot"> & { readonly accountId: string }
>;
type Raw = components["schemas"]["Snapshot"];

/** Creates a snapshot of the environment that the API chooses. */
export function createSnapshot(
  { client, kit, operations, request, toSnapshot }: Account,
  { from, name }: FireworksCreateRequest,
  call: CallOptions,
): Promise<Created<Snapshot<"fireworks", Raw>>> {
  return request("createSnapshot", async () => {
    if (from ?? name) throw new kit.InvalidRequestError("Fireworks supports neither `from` nor `name`. Omit them.");
    const input = { account_id: operations.accountId, body: {} };
    const created = await operations.createSnapshot(client, input, { ...call, retry: false });
    return { snapshot: toSnapshot(created), matchedBy: "response" } as const;
  });
}
