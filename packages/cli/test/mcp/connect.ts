import { Client } from "@modelcontextprotocol/client";
import { InMemoryTransport } from "@modelcontextprotocol/server";
import { createMockCloud } from "@snap/digitalocean/msw";
import { digitalocean } from "@snap/unified/digitalocean";
import { getResponse } from "msw";
import { onTestFinished } from "vitest";
import { createMcpServer, type McpServerOptions } from "../../src/mcp/index.ts";

/** The part of a tool's result that tests read. */
export interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** Connects the protocol's own client to a server with one mock account. */
export async function connect(options: Omit<McpServerOptions, "accounts"> = {}) {
  const cloud = createMockCloud();
  const lines: string[] = [];
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const server = createMcpServer({
    accounts: [digitalocean({ account: "prod", token: "dop_secret", fetch, retry: false })],
    audit: (line) => lines.push(line),
    ...options,
  });
  const client = new Client({ name: "test", version: "1.0.0" });
  const [one, other] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(other), client.connect(one)]);
  onTestFinished(async () => client.close());
  const call = async (name: string, input: Record<string, unknown> = {}): Promise<Answer> => {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: input });
    const [first] = content;
    return {
      isError: isError === true,
      text: first?.type === "text" ? first.text : "",
      data: (structuredContent ?? {}) as Record<string, unknown>,
    };
  };
  const audit = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { cloud, client, call, audit };
}
