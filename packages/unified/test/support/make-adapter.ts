import type { Adapter } from "@snap/unified";

/** Creates an adapter with only the methods that a test passes. */
export function makeAdapter(parts: Partial<Adapter>): Adapter {
  const none = () => Promise.reject(new Error("the test does not define this method"));
  return {
    provider: "acme",
    account: "acme",
    client: undefined,
    capabilities: { create: { vm: "at-once", volume: "when-ready" }, restore: {} },
    async *listPages() {},
    get: none,
    delete: none,
    create: none,
    ...parts,
  };
}
