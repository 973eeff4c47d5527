import { type ClientOptions, createApiClient } from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";
import { definition, settle, stopClock } from "./support/acme.ts";

interface Paths {
  "/list": {
    get: {
      parameters: { query?: { at?: string } };
      responses: { 200: { content: { "application/json": { items: number[]; next?: string } } } };
    };
  };
}

const paginations = { "/list": { style: "token", position: "at", items: "/items", next: "/next" } } as const;

function createList(options: ClientOptions, timeout: unknown = 40, signal?: AbortSignal) {
  const client = createApiClient<Paths, typeof paginations>(
    { ...definition, paginations },
    { token: "acme-credential", ...options },
  );
  return client.paginate("/list", { timeout: timeout as number, signal });
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const onePage = async () => Response.json({ items: [1, 2, 3, 4, 5, 6] });

describe("an iteration within one page", () => {
  it("ends when its timeout passes between two items", async () => {
    stopClock();
    const seen: number[] = [];
    const iteration = (async () => {
      for await (const item of createList({ fetch: onePage })) {
        seen.push(item);
        await sleep(15);
      }
    })();
    expect((await settle(iteration)).error).toMatchObject({ name: "TimeoutError", timeout: 40 });
    expect(seen).toEqual([1, 2, 3]);
  });

  it("ends when its signal is aborted between two items, with the signal's reason", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const iteration = (async () => {
      for await (const item of createList({ fetch: onePage }, undefined, controller.signal)) {
        seen.push(item);
        if (item === 2) controller.abort("enough");
      }
    })();
    await expect(iteration).rejects.toMatchObject({ name: "AbortError", code: "CANCELLED", cause: "enough" });
    expect(seen).toEqual([1, 2]);
  });

  it("yields all items if neither happens, and leaves no timer behind", async () => {
    stopClock();
    const seen: number[] = [];
    const iteration = (async () => {
      for await (const item of createList({ fetch: onePage }, 1000)) seen.push(item);
    })();
    await settle(iteration);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("paginate's timeout", () => {
  it("ends an iteration whose consumer takes longer, and prevents further requests", async () => {
    let requests = 0;
    const fetch = async () => Response.json({ items: [1], next: `t${++requests}` });
    const iteration = (async () => {
      for await (const _ of createList({ fetch })) await new Promise((resolve) => setTimeout(resolve, 25));
    })();
    await expect(iteration).rejects.toMatchObject({ name: "TimeoutError", timeout: 40 });
    expect(requests).toBeLessThan(4);
  });

  it.each([Number.NaN, "10", null])(
    "is rejected before anything is sent if it is %s, because it would never expire",
    async (timeout) => {
      const fetch = vi.fn(async () => Response.json({ items: [1] }));
      const next = createList({ fetch }, timeout)[Symbol.asyncIterator]().next();
      await expect(next).rejects.toThrow("`timeout` must be milliseconds ≥ 0");
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it("does not extend the client's own timeout of a request", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const next = createList({ fetch, timeout: 10 })[Symbol.asyncIterator]().next();
    await expect(next).rejects.toMatchObject({ name: "TimeoutError", timeout: 10 });
  });
});
