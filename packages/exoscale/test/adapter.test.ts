import { clientOptions, createMockCloud } from "@snap/exoscale/msw";
import { createSnap } from "@snap/unified";
import { exoscale } from "@snap/unified/exoscale";
import { getResponse } from "msw";
import { describe, expect, test, vi } from "vitest";

const account = "exoscale";
const VOLUME = { type: "volume", id: "1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968" } as const;

// `change` changes what the mock cloud responds.
function createAccount(change: (response: Response) => Response = (response) => response) {
  const cloud = createMockCloud();
  const fetch = async (request: Request) => change((await getResponse(cloud.handlers, request)) ?? Response.error());
  const snap = createSnap({ accounts: [exoscale({ ...clientOptions, fetch, retry: { attempts: 2, baseDelay: 0 } })] });
  return { cloud, snap };
}

describe("an account at Exoscale", () => {
  test("reports an operation that ends in an error", async () => {
    const { cloud, snap } = createAccount();
    cloud.faults.add({ operation: "createBlockStorageSnapshot", with: "failed" });
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const timer = setInterval(() => {
      cloud.clock.advance(60_000);
      vi.advanceTimersByTime(1_000);
    }, 5);
    const failing = snap.create({ account, from: VOLUME, name: "nightly" }).finally(() => {
      clearInterval(timer);
      vi.useRealTimers();
    });
    await expect(failing).rejects.toMatchObject({
      name: "WaitFailedError",
      started: { jobs: [{ operation: "getOperation" }] },
    });
  });

  test("reports a signature that is expired, and does not repeat it", async () => {
    const refuse = () => Response.json({ message: "The request has expired." }, { status: 403 });
    const { snap } = createAccount(refuse);
    await expect(snap.list().toArray()).rejects.toMatchObject({ code: "PERMISSION_DENIED", retryable: false });
  });

  test("repeats a list that is throttled, and reports the limit if it remains", async () => {
    const limited = () => Response.json({ message: "Too many requests." }, { status: 429 });
    let count = 0;
    const { snap } = createAccount((response) => (count++ === 0 ? limited() : response));
    expect((await snap.list().toArray()).length).toBeGreaterThan(0);
    const { snap: other } = createAccount(limited);
    await expect(other.list().toArray()).rejects.toMatchObject({ code: "RESOURCE_EXHAUSTED", retryable: true });
  });
});
