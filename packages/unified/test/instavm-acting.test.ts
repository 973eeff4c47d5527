import { handlers } from "@snap/instavm/msw";
import { createSnap } from "@snap/unified";
import { instavm } from "@snap/unified/instavm";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { createCloud, failureOf } from "./cloud.ts";

const API = "https://api.instavm.io/v1";
const VM = { type: "vm", id: "vm_5d20c7" } as const;

const cloud = createCloud(...handlers);
const createInstaVM = () =>
  createSnap({ accounts: [instavm({ apiKey: "instavm_sk_k", account: "vm", fetch: cloud.fetch, retry: false })] });
const post = (path: string, body: unknown, status = 200) =>
  http.post(`${API}${path}`, () => HttpResponse.json(body as object, { status }));

describe("a snapshot of a VM at instavm", () => {
  it("is asked for without waiting in the request", async () => {
    await createInstaVM().create({ account: "vm", from: VM });
    expect(cloud.requests[0]?.url).toBe(`${API}/vms/${VM.id}/snapshot?wait=false`);
  });

  it.each([null, {}])("is refused without an id in the answer: %j", async (body) => {
    cloud.use(post("/vms/:id/snapshot", body));
    const failure = await failureOf(createInstaVM().create({ account: "vm", from: VM }));
    expect(failure).toMatchObject({ name: "UnexpectedResponseError", operation: "createVmSnapshot" });
    expect(cloud.requests).toHaveLength(1);
  });
});

describe("a VM from a snapshot at instavm", () => {
  const restore = () => failureOf(createInstaVM().restore({ account: "vm", id: "snap_a1f39c", into: { type: "vm" } }));

  it.each([null, {}])("is refused without an id in the answer: %j", async (body) => {
    cloud.use(post("/vms", body));
    expect(await restore()).toMatchObject({ name: "UnexpectedResponseError", operation: "createVm" });
  });
});
