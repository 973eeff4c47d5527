import { createSnap } from "@snap/unified";
import { aws } from "@snap/unified/aws";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const REF = "aws/us-east-1:snap-0a1b2c3d4e5f60718";
const keys = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example-secret" };

describe("an account at AWS", () => {
  const server = setupServer();
  const adapter = aws({ keys, region: "us-east-1", scopes: "all", retry: { baseDelay: 0 } });
  const snap = createSnap({ accounts: [adapter] });
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  beforeEach(() => server.resetHandlers());
  afterAll(() => server.close());

  const respond = (body: string, status = 200) => {
    let count = 0;
    const headers = { "content-type": "text/xml;charset=UTF-8" };
    const answer = () => {
      count += 1;
      return new HttpResponse(body, { status, headers });
    };
    server.use(http.post("https://ec2.us-east-1.amazonaws.com/", answer));
    return () => count;
  };
  const fail = (code: string, status: number) =>
    respond(`<Response><Errors><Error><Code>${code}</Code><Message>No.</Message></Error></Errors></Response>`, status);
  const failureOf = (call: Promise<unknown>) =>
    call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );

  test.each([
    { type: "volume", id: "vol-0f1e2d3c4b5a69788" },
    { type: "vm", id: "i-0a1b2c3d4e5f60718" },
  ] as const)("refuses a list of tags before any request, of $type", async (from) => {
    const count = respond("<CreateSnapshotResponse/>");
    const request = { account: "aws", from, name: "nightly", scope: "us-east-1", tags: ["prod"] } as never;
    expect(await failureOf(snap.create(request))).toMatchObject({
      name: "InvalidRequestError",
      message: expect.stringContaining("`tags` must be an object of names and values"),
    });
    expect(count()).toBe(0);
  });

  test("reports a snapshot that the account cannot see as missing", async () => {
    respond("<DescribeSnapshotsResponse><requestId>r</requestId><snapshotSet/></DescribeSnapshotsResponse>");
    expect(await failureOf(snap.get(REF))).toMatchObject({ name: "SnapshotNotFoundError", code: "NOT_FOUND" });
  });

  test.each([
    ["RequestLimitExceeded", 503, 3, { code: "RESOURCE_EXHAUSTED", retryable: true }],
    ["ThrottlingException", 400, 3, { code: "RESOURCE_EXHAUSTED", retryable: true }],
    ["RequestExpired", 400, 1, { code: "UNAUTHENTICATED", retryable: false }],
    ["SignatureDoesNotMatch", 403, 1, { code: "UNAUTHENTICATED", retryable: false }],
    ["OptInRequired", 403, 1, { code: "PERMISSION_DENIED", retryable: false }],
  ])("explains %s, and retries it only if it is transient", async (providerCode, status, requests, expected) => {
    const count = fail(providerCode, status);
    expect(await failureOf(snap.get(REF))).toMatchObject({ ...expected, providerCode, status });
    expect(count()).toBe(requests);
  });

  test("reports truncated XML instead of a part of the list", async () => {
    respond("<DescribeSnapshotsResponse><snapshotSet><item><snapshotId>snap-1</snapshotId></item>");
    const expected = { name: "UnreadableResponseError", account: "aws" };
    expect(await failureOf(adapter.get("us-east-1:snap-1", {}))).toMatchObject(expected);
    const listing = createSnap({ accounts: [aws({ keys, region: "us-east-1", retry: false })] }).list({
      onError: "collect",
    });
    expect(await listing.toArray()).toEqual([]);
    expect(listing.outcomes).toMatchObject([{ status: "failed", error: expected }]);
  });
});
