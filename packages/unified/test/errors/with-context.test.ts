import { inspect } from "node:util";
import { ConnectionError, SnapError, WaitFailedError } from "@snap/runtime";
import { describe, expect, it } from "vitest";
import { withContext } from "../../src/errors/with-context.ts";

const CONTEXT = { provider: "acme", account: "prod", operation: "getSnapshot" };

describe("withContext", () => {
  it("returns a copy with more context, and leaves the error unchanged", () => {
    const cause = new Error("reset");
    const error = Object.freeze(new ConnectionError("broken off", { cause, retryable: true }));
    const copy = withContext(error, { ...CONTEXT, retryable: false, note: "it may be done" });
    expect(copy).toBeInstanceOf(ConnectionError);
    expect(copy).toMatchObject({ ...CONTEXT, code: "UNAVAILABLE", retryable: false, attempts: 0, cause });
    expect(copy.message).toBe("prod getSnapshot: broken off; it may be done");
    expect(String(copy.stack)).toContain(copy.message);
    expect(error).toMatchObject({ message: "broken off", retryable: true });
    expect(error).not.toHaveProperty("account");
  });

  it("names the snapshot instead of the account if the context has a ref", () => {
    const copy = withContext(new SnapError("no"), { ...CONTEXT, ref: "prod/1" });
    expect(copy.message).toBe("prod/1 getSnapshot: no");
  });

  it("keeps hidden properties of an error hidden", () => {
    const copy = withContext(new WaitFailedError({ secret: "hush" }, 3), CONTEXT);
    expect(copy).toMatchObject({ name: "WaitFailedError", value: { secret: "hush" } });
    expect(inspect(copy) + JSON.stringify(copy)).not.toContain("hush");
  });
});
