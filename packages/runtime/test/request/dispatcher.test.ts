import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent } from "undici";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAcme, ok } from "../support/acme.ts";

async function listen(): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json").end('{"state":"on"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a dispatcher of undici, which removes the 300 s limit of Node's fetch", () => {
  it.each(["client", "call"])("is passed to fetch from a %s", async (from) => {
    const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
    onTestFinished(() => dispatcher.close());
    const dispatch = vi.spyOn(dispatcher, "dispatch");
    const extra = { requestInitExt: { dispatcher }, timeout: 3_600_000 };
    const { get } = createAcme(ok, {
      fetch: undefined as never,
      baseUrl: await listen(),
      ...(from === "client" && extra),
    });
    expect(await get(from === "call" ? extra : {})).toMatchObject({ status: 200, data: { state: "on" } });
    expect(dispatch).toHaveBeenCalledTimes(1);
    expect(dispatch.mock.calls[0]?.[0]).toMatchObject({ path: "/things/1" });
  });
});
