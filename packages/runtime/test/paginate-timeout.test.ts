import { type ClientOptions, createApiClient } from "@snap/runtime";
import { describe, expect, it, vi } from "vitest";
import { definition } from "./acme.ts";

interface Paths {
  "/list": {
    get: {
      parameters: { query?: { at?: string } };
      responses: { 200: { content: { "application/json": { items: number[]; next?: string } } } };
    };
  };
}

const paginations = { "/list": { style: "token", position: "at", items: "/items", next: "/next" } } as const;

function createList(options: ClientOptions, timeout: unknown = 40) {
  const client = createApiClient<Paths, typeof paginations>(
    { ...definition, paginations },
    {
      token: "acme-credential",
      ...options,
    },
  );
  return client.paginate("/list", { timeout: timeout as number });
}

describe("paginate's timeout", () => {
  it("ends an iteration whose consumer takes longer, and lets nothing be sent after it", async () => {
    let requests = 0;
    const fetch = async () => Response.json({ items: [1], next: `t${++requests}` });
    const iteration = (async () => {
      for await (const _ of createList({ fetch })) await new Promise((resolve) => setTimeout(resolve, 25));
    })();
    await expect(iteration).rejects.toMatchObject({ name: "TimeoutError", timeout: 40 });
    expect(requests).toBeLessThan(4);
  });

  it.each([Number.NaN, "10s", null])(
    "is refused as %s, which would be none, before anything is sent",
    async (timeout) => {
      const fetch = vi.fn(async () => Response.json({ items: [1] }));
      const next = createList({ fetch }, timeout)[Symbol.asyncIterator]().next();
      await expect(next).rejects.toThrow("is no number that it takes");
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it("lets a request take no longer than the client's own", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const next = createList({ fetch, timeout: 10 })[Symbol.asyncIterator]().next();
    await expect(next).rejects.toMatchObject({ name: "TimeoutError", timeout: 10 });
  });
});
