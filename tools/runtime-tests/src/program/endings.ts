import { expectEqual, thrownBy } from "./expect-equal.ts";

const SOON = 50;

/** Scenarios that end a call whose response does not arrive. */
export function tryEndings(call: (options: { signal?: AbortSignal; timeout?: number }) => Promise<unknown>) {
  return {
    async abort() {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), SOON);
      expectEqual(await thrownBy(call({ signal: controller.signal })), "AbortError");
    },
    async timeout() {
      expectEqual(await thrownBy(call({ timeout: SOON })), "TimeoutError");
    },
  };
}
