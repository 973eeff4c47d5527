import { Client } from "@modelcontextprotocol/client";
import { InMemoryTransport, type McpServer } from "@modelcontextprotocol/server";
import { createMockCloud } from "@snap/digitalocean/msw";
import { type Adapter, createSnap } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { getResponse } from "msw";
import { onTestFinished } from "vitest";
import { createMcpServer, type McpServerOptions } from "../../src/mcp/index.ts";

/** The part of a tool's result that tests read. */
export interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
  /** What marks the result as data. */
  readonly notice: unknown;
}

/** A mock account. */
export function createAccount(account = "prod") {
  const cloud = createMockCloud();
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const adapters: readonly Adapter[] = [digitalocean({ account, token: "dop_secret", fetch, retry: false })];
  return { cloud, adapters, snap: createSnap<readonly Adapter[]>({ accounts: adapters }) };
}

/** Connects the protocol's own client to a server. */
export async function connectTo(server: McpServer) {
  const client = new Client({ name: "test", version: "1.0.0" });
  const [one, other] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(other), client.connect(one)]);
  onTestFinished(async () => client.close());
  const call = async (name: string, input: Record<string, unknown> = {}): Promise<Answer> => {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: input });
    const [first] = content;
    const { notice, ...data } = (structuredContent ?? {}) as Record<string, unknown>;
    return {
      isError: isError === true,
      text: first?.type === "text" ? first.text : "",
      ...{ data, notice },
    };
  };
  return { client, call };
}

/** Connects a client to a server with one mock account. */
export async function connect(options: Omit<McpServerOptions, "accounts"> = {}) {
  const { cloud, adapters } = createAccount();
  const lines: string[] = [];
  const server = createMcpServer({ accounts: adapters, audit: (line) => lines.push(line), ...options });
  const audit = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { cloud, audit, lines, ...(await connectTo(server)) };
}
