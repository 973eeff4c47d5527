import type { McpServer } from "@modelcontextprotocol/server";
import { type Adapter, createSnap, type DeletionLimit } from "@snap/unified";
import { createAudit } from "./audit.ts";
import { createServerFactory } from "./create-server-factory.ts";
import type { Permission } from "./tool-context.ts";

export type { Permission } from "./tool-context.ts";

/** Options of `createMcpServer`. */
export interface McpServerOptions {
  /** The accounts, such as `[digitalocean()]`. */
  readonly accounts: readonly Adapter[];
  /** What the assistant may change. Tools for other changes do not exist. Default: nothing. */
  readonly allow?: readonly Permission[];
  /**
   * How many snapshots one call may delete: a number, or a share of the planned snapshots such as `"10%"`, with which
   * only plans can delete snapshots. Default: 50.
   */
  readonly maxDeletions?: DeletionLimit;
  /** Receives a line of JSON for each change: its time, tool, result, subject and error. Default: `console.error`. */
  readonly audit?: (line: string) => void;
}

/**
 * Creates a server of the Model Context Protocol with tools for the snapshots of these accounts. Connect it to a
 * transport of `@modelcontextprotocol/server`.
 *
 * Deleting and restoring require the single-use token of a preview, which is valid for five minutes.
 *
 * @throws {InvalidRequestError} when `accounts` is not an array of adapters, or two of them share a name.
 */
export function createMcpServer({ accounts, allow = [], maxDeletions = 50, audit }: McpServerOptions): McpServer {
  const now = () => new Date();
  const loaded = {
    snap: createSnap<readonly Adapter[]>({ accounts }),
    adapters: accounts,
    failures: [],
    prices: [],
  };
  const write = audit ?? ((line: string) => console.error(line.trimEnd()));
  return createServerFactory({ loaded, allow, maxDeletions, audit: createAudit(write, now), now })();
}
