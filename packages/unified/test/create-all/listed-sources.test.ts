import { createMockCloud } from "@snap/digitalocean/msw";
import { createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import type { CreateAllError } from "@snap/unified/retention";
import { getResponse } from "msw";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failureOf } from "../support/cloud.ts";
import { countsOf, REQUEST } from "../support/create-sources.ts";

const NOW = new Date("2026-11-21T09:30:15Z");

describe("creating snapshots of listed sources", () => {
  function createAccounts() {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
    onTestFinished(() => void vi.useRealTimers());
    const cloud = createMockCloud({ now: NOW });
    const respond = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
    const down = async () => Response.json({ message: "no" }, { status: 403 });
    const options = { token: "t", retry: false } as const;
    const accounts = [
      digitalocean({ ...options, account: "do", fetch: respond }),
      digitalocean({ ...options, account: "down", fetch: down }),
      fireworks({ apiKey: "k", accountId: "a", account: "fw", fetch: down, retry: false }),
    ];
    return { cloud, snap: createSnap({ accounts }) };
  }

  it("takes conditions, and creates nothing twice", async () => {
    const { cloud, snap } = createAccounts();
    const request = { ...REQUEST, name: "{sourceName}-{date}", sources: { account: "do", type: "volume" } };
    const before = cloud.store.snapshots.size;
    const { steps } = await snap.createAll(request);
    const created = countsOf(steps)["created"] ?? 0;
    expect(created).toBeGreaterThan(0);
    expect(cloud.store.snapshots.size).toBe(before + created);
    expect(cloud.store.snapshots.where({ name: "orders-db-2026-11-21" })).toHaveLength(1);
    expect(countsOf((await snap.createAll(request)).steps)).toEqual({ skipped: created });
  });

  it.each(["conditions", "a listing", "a listing that collects errors"])(
    "creates the snapshots of the accounts that could be listed, and then fails: %s",
    async (kind) => {
      const { snap } = createAccounts();
      const query = { type: "volume" };
      const listing = () => snap.sources(kind === "a listing" ? query : { ...query, onError: "collect" });
      const sources = kind === "conditions" ? query : await listing();
      const failure = await failureOf(snap.createAll({ ...REQUEST, sources }));
      expect(failure).toMatchObject({
        name: "CreateAllError",
        code: "PERMISSION_DENIED",
        message: expect.stringMatching(
          /^0 of \d+ snapshots? could not be created, and the sources of down are unknown\. /,
        ),
        unlisted: [{ account: "down", status: "failed" }],
      });
      expect(countsOf((failure as CreateAllError).steps)).toEqual({ created: expect.any(Number) });
    },
  );

  it("fails if none of the accounts can list sources", async () => {
    const { snap } = createAccounts();
    const failure = await failureOf(snap.createAll({ ...REQUEST, sources: { account: "fw" } }));
    expect(failure).toMatchObject({ name: "UnsupportedOperationError", message: expect.stringContaining('"fw"') });
  });

  it("reports a source that the account cannot create a snapshot of", async () => {
    const { snap } = createAccounts();
    const sources = [{ account: "do", type: "database", id: "1" }];
    const { steps } = await snap.createAll({ ...REQUEST, sources }, { onError: "collect" });
    expect(steps).toMatchObject([{ status: "failed", error: { name: "UnsupportedOperationError" } }]);
  });
});
