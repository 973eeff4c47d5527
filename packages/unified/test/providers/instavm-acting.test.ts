import { handlers } from "@snap/instavm/msw";
import { createSnap } from "@snap/unified";
import { instavm } from "@snap/unified/instavm";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { answer, createCloud, failureOf } from "../support/cloud.ts";

const API = "https://api.instavm.io/v1";
const VM = { type: "vm", id: "vm_5d20c7" } as const;

const cloud = createCloud(...handlers);
const createInstaVM = () =>
  createSnap({
    accounts: [instavm({ apiKey: "instavm_sk_0123456789_k", account: "vm", fetch: cloud.fetch, retry: false })],
  });
const post = (path: string, body: unknown, status = 200) =>
  http.post(`${API}${path}`, () => HttpResponse.json(body as object, { status }));
const sent = () => cloud.requests.map(({ method, url }) => `${method} ${url.replace(API, "")}`);

describe("a snapshot of a VM at instavm", () => {
  it("is requested with `wait: false`", async () => {
    const id = "snap_new";
    cloud.use(post("/vms/:id/snapshot", { snapshot_id: id }), answer(`${API}/snapshots/${id}`, { id }));
    const { snapshot, matchedBy } = await createInstaVM().create({ account: "vm", from: VM });
    expect([snapshot.id, matchedBy]).toEqual([id, "response"]);
    expect(sent()).toEqual([`POST /vms/${VM.id}/snapshot?wait=false`, `GET /snapshots/${id}`]);
  });

  it("fails if the response is another snapshot, and names the id of the started snapshot", async () => {
    const started = { type: "snapshot", id: "snap_new" };
    cloud.use(
      post("/vms/:id/snapshot", { snapshot_id: started.id }),
      answer(`${API}/snapshots/:id`, { id: "snap_other" }),
    );
    const failure = await failureOf(createInstaVM().create({ account: "vm", from: VM }));
    expect(failure).toMatchObject({ name: "OtherSnapshotError", started, retryable: false });
  });

  it.each([[], {}])("is looked for if the response has no id, and then fails: %j", async (body: object) => {
    cloud.use(post("/vms/:id/snapshot", body), answer(`${API}/snapshots`, []));
    const failure = await failureOf(createInstaVM().create({ account: "vm", from: VM }));
    expect(failure).toMatchObject({ name: "UnexpectedResponseError", operation: "createVmSnapshot" });
    expect(sent()).toEqual([`POST /vms/${VM.id}/snapshot?wait=false`, "GET /snapshots"]);
  });
});

describe("a VM from a snapshot at instavm", () => {
  const restore = () => failureOf(createInstaVM().restore({ account: "vm", id: "snap_a1f39c", into: { type: "vm" } }));

  it.each([[], {}])("fails without an id in the response: %j", async (body) => {
    cloud.use(post("/vms", body));
    expect(await restore()).toMatchObject({
      name: "UnexpectedResponseError",
      operation: "createVm",
      retryable: false,
    });
  });
});
