import { compute, type compute_v1 } from "@googleapis/compute";
import { createMockCloud } from "@snap/google-compute/msw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedMock, serveMock } from "../src/serve-mock.ts";

const project = "acme-shop";
const sourceDisk = "zones/us-central1-a/disks/orders-db";

describe("the client of Google", () => {
  let served: ServedMock;
  let cloud: ReturnType<typeof createMockCloud>;
  let client: compute_v1.Compute;

  beforeAll(async () => {
    served = await serveMock((url) => {
      cloud = createMockCloud({ baseUrl: `${url}/compute/v1`, scopes: { project: [project] }, onViolation: "throw" });
      return cloud.handlers;
    });
    // Google has not issued this token, so no request goes to Google's token endpoint.
    client = compute({ version: "v1", rootUrl: `${served.url}/`, headers: { authorization: "Bearer judge" } });
  });
  afterAll(() => served.stop());

  it("creates a snapshot, waits for the operation, lists all pages and deletes it", async () => {
    const body = { name: "judged", sourceDisk, labels: { env: "test" } };
    const { data: operation } = await client.snapshots.insert({ project, requestBody: body });
    expect(operation).toMatchObject({
      status: expect.stringMatching(/PENDING|RUNNING/),
      targetLink: expect.any(String),
    });
    cloud.clock.advance(60_000);
    const done = await client.globalOperations.get({ project, operation: operation.name ?? "" });
    expect(done.data.status).toBe("DONE");
    const { data: snapshot } = await client.snapshots.get({ project, snapshot: "judged" });
    expect(snapshot).toMatchObject({ status: "READY", labels: { env: "test" }, diskSizeGb: "100" });

    for (let index = 0; index < 5; index++)
      await client.snapshots.insert({ project, requestBody: { name: `page-${index}`, sourceDisk } });
    const names: string[] = [];
    const pages: number[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await client.snapshots.list({ project, maxResults: 3, ...(pageToken && { pageToken }) });
      names.push(...(data.items ?? []).map(({ name }) => name ?? ""));
      pages.push(data.items?.length ?? 0);
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(["judged", "page-0", "page-4"]));
    expect(pages.slice(0, -1).every((count) => count === 3)).toBe(true);

    await client.snapshots.delete({ project, snapshot: "judged" });
    cloud.clock.advance(60_000);
    const gone = client.snapshots.get({ project, snapshot: "judged" });
    await expect(gone).rejects.toMatchObject({ status: 404, message: expect.stringContaining("not found") });
  });

  it("reads the errors of our mock", async () => {
    const unknown = client.snapshots.insert({
      project,
      requestBody: { name: "other", sourceDisk: `${sourceDisk}-of-nobody` },
    });
    await expect(unknown).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining("not found"),
    });
  });
});
