import type { McpServer } from "@modelcontextprotocol/server";
import type { Snapshot } from "@snap/unified";
import * as z from "zod";
import { READ_ONLY, registerTool } from "../register-tool.ts";
import { FailureSchema, FILTERS, SnapshotSchema } from "../schemas.ts";
import { toFailures } from "../to-failures.ts";
import { toItem } from "../to-item.ts";
import { toQuery } from "../to-query.ts";
import type { ToolContext } from "../tool-context.ts";

const input = z.object({
  ...FILTERS,
  limit: z.int().min(1).max(200).default(50).describe("The size of a page."),
  cursor: z.string().optional().describe("nextCursor of the previous page, with the same conditions."),
});

const output = z.object({
  snapshots: z.array(SnapshotSchema),
  nextCursor: z.string().nullable().describe("Pass it as cursor for the next page; null after the last page."),
  failed: z.array(FailureSchema).describe("Accounts that could not be read: their snapshots are missing."),
});

/** Registers the tool that lists snapshots page by page. */
export function registerListSnapshots(server: McpServer, { loaded }: ToolContext): void {
  const config = {
    title: "List snapshots",
    description: "Lists the snapshots of all accounts, page by page, in no particular order.",
    input,
    output,
    hints: READ_ONLY,
  };
  registerTool(server, "list_snapshots", config, async ({ limit, cursor, ...filters }, signal) => {
    const from = cursor === undefined ? {} : { from: Buffer.from(cursor, "base64url").toString() };
    const listing = loaded.snap.list({ ...toQuery(filters), ...from, onError: "collect", signal });
    const snapshots: Snapshot[] = [];
    let nextCursor: string | null = null;
    for await (const snapshot of listing) {
      snapshots.push(snapshot);
      if (snapshots.length < limit) continue;
      nextCursor = Buffer.from(listing.position).toString("base64url");
      break;
    }
    signal.throwIfAborted();
    return { snapshots: snapshots.map(toItem), nextCursor, failed: toFailures(loaded, listing.outcomes) };
  });
}
