import * as digitaloceanMsw from "@snap/digitalocean/msw";
import * as instavmMsw from "@snap/instavm/msw";
import { AbortError, ApiError, ConnectionError, createSnap, SnapError, UnreadableResponseError } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { instavm } from "@snap/unified/instavm";
import { expectTypeOf } from "expect-type";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { collect, createCloud, failureOf } from "./support/cloud.ts";

const cloud = createCloud(...digitaloceanMsw.handlers, ...instavmMsw.handlers);
const createBoth = () =>
  createSnap({
    accounts: [
      digitalocean({ token: "secret-token", account: "do", retry: false }),
      instavm({ apiKey: "instavm_sk_0123456789_secret", retry: false }),
    ],
  });

describe("createSnap", () => {
  it("lists the snapshots of all accounts and reports the outcome of each", async () => {
    const listing = createBoth().list();
    const snapshots = await collect(listing);
    expect(snapshots.map(({ account }) => account).sort()).toEqual(["do", "do", "do", ...Array(4).fill("instavm")]);
    expect(listing.outcomes).toEqual([
      { account: "do", provider: "digitalocean", status: "ok", count: 3 },
      { account: "instavm", provider: "instavm", status: "ok", count: 4 },
    ]);
  });

  it("types raw by provider", async () => {
    const snapshot = await createBoth().get("do/6372321");
    if (snapshot.provider === "digitalocean") expectTypeOf(snapshot.raw.min_disk_size).toEqualTypeOf<number>();
    else expectTypeOf(snapshot.raw.snapshot_type).toEqualTypeOf<string>();
  });

  it("sends no request to an account before its turn", async () => {
    const listing = createBoth().list({ concurrency: 1 });
    for await (const _ of listing) break;
    expect(listing.outcomes.map(({ status }) => status)).toEqual(["partial", "pending"]);
  });

  it("lists the other accounts when one fails, then throws", async () => {
    cloud.use(digitaloceanMsw.listSnapshotsHandler({ status: 500 }));
    const seen: string[] = [];
    const failure = await failureOf(
      (async () => {
        for await (const { id } of createBoth().list()) seen.push(id);
      })(),
    );
    expect(seen).toHaveLength(4);
    expect(failure).toMatchObject({
      name: "ListingError",
      code: "INTERNAL",
      retryable: true,
      message: expect.stringContaining("1 of 2 accounts could not be listed. do listSnapshots: "),
      errors: [{ account: "do", status: 500 }],
      outcomes: [
        { account: "do", status: "failed" },
        { account: "instavm", status: "ok" },
      ],
    });
    expect(SnapError.isInstance(failure)).toBe(true);
  });

  it("reports failures only in the outcomes with `collect`", async () => {
    cloud.use(digitaloceanMsw.listSnapshotsHandler({ status: 429 }));
    const listing = createBoth().list({ onError: "collect" });
    expect(await collect(listing)).toHaveLength(4);
    expect(listing.outcomes[0]).toMatchObject({
      status: "failed",
      error: { code: "RESOURCE_EXHAUSTED", retryable: true, status: 429, requestId: expect.any(String), account: "do" },
    });
  });

  it("ends immediately when aborted", async () => {
    const signal = AbortSignal.abort();
    const failure = await failureOf(collect(createBoth().list({ signal })));
    expect(failure).toBeInstanceOf(AbortError);
    expect(failure).toMatchObject({ code: "CANCELLED", account: "do" });
  });

  it.each([
    [400, "INVALID_ARGUMENT", false],
    [401, "UNAUTHENTICATED", false],
    [404, "NOT_FOUND", false],
    [500, "INTERNAL", true],
  ] as const)("reports status %s as %s", async (status, code, retryable) => {
    cloud.use(digitaloceanMsw.getSnapshotHandler({ status }));
    const failure = await failureOf(createBoth().get("do/1"));
    expect(failure).toBeInstanceOf(ApiError);
    const context = { provider: "digitalocean", account: "do", operation: "getSnapshot" };
    expect(failure).toMatchObject({ status, code, retryable, ...context });
  });

  it("reports the provider's message from each form of error body", async () => {
    cloud.use(instavmMsw.getSnapshotHandler({ status: 422 }));
    expect(await failureOf(createBoth().get("instavm/x"))).toMatchObject({
      message: expect.stringContaining("This field is required"),
    });
    cloud.use(instavmMsw.getSnapshotHandler({ status: 404 }));
    expect(await failureOf(createBoth().get("instavm/x"))).toMatchObject({
      message: "instavm getSnapshot: instavm GET https://api.instavm.io/v1/snapshots/x: HTTP 404 NOT_FOUND: Not found",
    });
  });

  it("reports an empty response, a response that is not JSON, and a failed connection", async () => {
    const url = "https://api.instavm.io/v1/snapshots/:id";
    cloud.use(http.get(url, () => new HttpResponse("<html>", { status: 200 })));
    expect(await failureOf(createBoth().get("instavm/x"))).toBeInstanceOf(UnreadableResponseError);
    cloud.use(http.get(url, () => new HttpResponse("", { status: 200 })));
    expect(await failureOf(createBoth().get("instavm/x"))).toBeInstanceOf(UnreadableResponseError);
    cloud.use(http.get(url, () => new HttpResponse("", { status: 503 })));
    expect(await failureOf(createBoth().get("instavm/x"))).toMatchObject({ code: "UNAVAILABLE", status: 503 });
    cloud.use(http.get(url, () => HttpResponse.error()));
    const failure = await failureOf(createBoth().get("instavm/x"));
    expect(failure).toBeInstanceOf(ConnectionError);
    expect(failure).toMatchObject({ code: "UNAVAILABLE", account: "instavm", operation: "getSnapshot" });
  });

  it.each(["", "do", "/1", "do/", "other/1"])("refuses the ref %j before any request", async (ref) => {
    expect(await failureOf(createBoth().get(ref))).toMatchObject({ code: "INVALID_ARGUMENT" });
  });

  it("refuses accounts with the same name, and names that a ref cannot contain", () => {
    const account = (name: string) => digitalocean({ token: "t", account: name });
    expect(() => createSnap({ accounts: [account("a"), account("a")] })).toThrow(
      /`account` must be a unique name without a slash, got "a"/,
    );
    expect(() => createSnap({ accounts: [account("a/b")] })).toThrow(
      /`account` must be a unique name without a slash, got "a\/b"/,
    );
    expect(() => createSnap({ accounts: [account("")] })).toThrow(
      /`account` must be a unique name without a slash, got ""/,
    );
    expect(() => createSnap({ accounts: [account(5 as never)] })).toThrow(
      /`account` must be a unique name without a slash, got "5"/,
    );
  });

  it("never shows a credential", async () => {
    cloud.use(digitaloceanMsw.getSnapshotHandler({ status: 401 }));
    const failure = await failureOf(createBoth().get("do/1"));
    expect(JSON.stringify(failure) + String(failure)).not.toContain("secret-token");
  });
});
