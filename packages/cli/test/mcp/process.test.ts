import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import * as digitalocean from "@snap/digitalocean/msw";
import { serveCloud } from "@snap/mock/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { createClouds, makeFolder, run } from "../support/run.ts";

const BIN = join(import.meta.dirname, "../../src/bin.ts");

describe("snapshots mcp", () => {
  it("serves the tools over the standard streams of a process, and records changes in a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "snapshots-mcp-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const log = join(folder, "changes.log");
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ["--conditions", "@snap/source", BIN, "mcp", "--allow", "delete", "--audit", log],
      env: { DIGITALOCEAN_TOKEN: "dop_secret", HOME: folder, SNAPSHOTS_DIGITALOCEAN_BASE_URL: await serveMock() },
      stderr: "pipe",
    });
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(transport);
    onTestFinished(() => client.close());
    const refs = ["digitalocean/6372321"];
    const preview = await client.callTool({ name: "preview_deletion", arguments: { refs } });
    const { confirmation } = preview.structuredContent as { confirmation: { token: string } };
    const { structuredContent } = await client.callTool({
      name: "delete_snapshots",
      arguments: { token: confirmation.token, refs },
    });
    expect(structuredContent).toMatchObject({ results: [{ ref: refs[0], status: "deleted", reason: null }] });
    const written = readFileSync(log, "utf8");
    expect(written.trim().split("\n")).toHaveLength(1);
    expect(written).toContain('"subject":"digitalocean/6372321"');
    expect(written).not.toContain("dop_secret");
  });

  it("records a change during which the assistant disconnects as `unknown`, because it may have been made", async () => {
    const { clouds, env, fetch } = createClouds();
    const folder = makeFolder();
    const log = join(folder, "changes.log");
    const stdin = new PassThrough();
    const send = (method: string, params: object, id?: number) =>
      stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method, params, ...(id !== undefined && { id }) })}\n`);
    const call = (id: number, name: string, input: object) => send("tools/call", { name, arguments: input }, id);
    const refs = ["digitalocean/6372321"];
    send(
      "initialize",
      { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
      1,
    );
    send("notifications/initialized", {});
    call(2, "preview_deletion", { refs });
    const write = (text: string) => {
      const token = /"structuredContent".*"token":"([^"]+)"/.exec(text)?.[1];
      if (token !== undefined) call(3, "delete_snapshots", { token, refs });
    };
    const disconnect = async (request: Request) => {
      const response = await fetch(request);
      if (request.method !== "DELETE") return response;
      stdin.end();
      return new Promise<Response>((_, reject) =>
        request.signal.addEventListener("abort", () => reject(request.signal.reason)),
      );
    };
    const { code } = await run(["mcp", "--allow", "delete", "--audit", log, "-a", "digitalocean"], {
      ...{ env, stdin, fetch: disconnect, stdout: { write } },
    });
    expect(code).toBe(0);
    expect([...clouds.digitalocean.store.snapshots]).toHaveLength(2);
    await expect.poll(() => readFileSync(log, "utf8")).toMatch(/"result":"unknown","subject":"digitalocean\/6372321"/);
  });

  it.each([
    ["gets a SIGTERM", (child: ChildProcess) => child.kill("SIGTERM")],
    ["cannot write to standard output any more", (child: ChildProcess) => child.stdout?.destroy()],
  ])("records a change that is being made when the process %s", async (_, end) => {
    const { url, cloud, server } = await serveCloud(digitalocean);
    onTestFinished(() => void server.close().closeAllConnections());
    const folder = makeFolder();
    const log = join(folder, "changes.log");
    const args = ["--conditions", "@snap/source", BIN, "mcp", "--allow", "delete", "--audit", log];
    const env = { DIGITALOCEAN_TOKEN: "dop_secret", HOME: folder, SNAPSHOTS_DIGITALOCEAN_BASE_URL: url };
    const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "ignore"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    const call = (id: number, name: string, input: object) =>
      send({ id, method: "tools/call", params: { name, arguments: input } });
    const refs = ["digitalocean/6372321"];
    const clientInfo = { name: "test", version: "1" };
    send({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } });
    send({ method: "notifications/initialized", params: {} });
    call(2, "preview_deletion", { refs });
    let received = "";
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      received += chunk;
      if (received.includes('"token"')) break;
    }
    const token = /"structuredContent".*"token":"([^"]+)"/.exec(received)?.[1];
    cloud.faults.add({ operation: "deleteSnapshot", latency: 2_000 });
    const begun = new Promise<void>((resolve) => {
      server.on("request", ({ method }) => method === "DELETE" && resolve());
    });
    call(3, "delete_snapshots", { token, refs });
    await begun;
    end(child);
    send({ id: 4, method: "ping" });
    await once(child, "exit");
    expect(readFileSync(log, "utf8").trim().split("\n")).toEqual([
      expect.stringContaining('"subject":"digitalocean/6372321"'),
    ]);
  });

  it("ends with an error if a message is too long", async () => {
    const stdin = new PassThrough();
    stdin.write("a".repeat(11e6));
    const { code, stderr } = await run(["mcp"], { ...createClouds(), stdin });
    expect([code, stderr]).toEqual([1, expect.stringContaining("exceeded maximum size")]);
  });

  it("writes nothing but the protocol to standard output, and ends with its input", async () => {
    const stdin = new PassThrough();
    stdin.end(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" })}\n`);
    const { code, stdout, stderr } = await run(["mcp"], { ...createClouds(), stdin });
    expect(code).toBe(0);
    for (const line of stdout.split("\n").filter(Boolean)) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
    expect(stderr).toContain("Using accounts found in the environment");
  });

  it("exits with 2 for an unknown permission, and with 1 if the log cannot be opened", async () => {
    const unknown = await run(["mcp", "--allow", "everything"], createClouds());
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("--allow")]);
    const log = await run(["mcp", "--audit", "/nonexistent/changes.log"], createClouds());
    expect([log.code, log.stderr]).toEqual([1, expect.stringContaining("`--audit` cannot be opened")]);
  });
});

async function serveMock(): Promise<string> {
  const { url, server } = await serveCloud(digitalocean);
  onTestFinished(() => server.close().closeAllConnections());
  return url;
}
