import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import { describe, expect, it } from "vitest";
import { failureOf } from "./support/cloud.ts";

const fetch = async () => Response.json({ message: "no" }, { status: 404 });
const accounts = {
  digitalocean: digitalocean({ token: "t", fetch }),
  fireworks: fireworks({ apiKey: "k", accountId: "a", fetch }),
  instavm: instavm({ apiKey: "instavm_sk_0123456789_t", fetch }),
};

const viaClient = {
  digitalocean: () => accounts.digitalocean.client.GET("/v2/snapshots/{snapshot_id}", path({ snapshot_id: "1" })),
  fireworks: () =>
    accounts.fireworks.client.GET(
      "/v1/accounts/{account_id}/snapshots/{snapshot_id}",
      path({ account_id: "a", snapshot_id: "1" }),
    ),
  instavm: () => accounts.instavm.client.GET("/v1/snapshots/{snapshot_id}", path({ snapshot_id: "1" })),
};

describe.each(["digitalocean", "fireworks", "instavm"] as const)("an error of %s", (provider) => {
  it("names the provider in the same way, whether the client or the unified API made the call", async () => {
    const id = provider === "fireworks" ? "accounts/a/environments/e/snapshots/1" : "1";
    expect(await failureOf(accounts[provider].get(id, {}))).toMatchObject({ name: "ApiError", provider });
    const { error, toError } = (await viaClient[provider]()) as { error?: unknown; toError?: () => Error };
    expect(error).toEqual({ message: "no" });
    expect(toError?.()).toMatchObject({ name: "ApiError", provider });
  });
});

function path<Parameters>(parameters: Parameters) {
  return { params: { path: parameters } };
}
