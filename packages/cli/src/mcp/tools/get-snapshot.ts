import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { READ_ONLY, registerTool } from "../register-tool.ts";
import { SnapshotSchema } from "../schemas.ts";
import { toItem } from "../to-item.ts";
import type { ToolContext } from "../tool-context.ts";

/** Registers the tool that returns one snapshot. */
export function registerGetSnapshot(server: McpServer, { loaded: { snap } }: ToolContext): void {
  const config = {
    title: "Get a snapshot",
    description: "Returns one snapshot by its ref.",
    input: z.object({ ref: z.string().describe("ACCOUNT/ID, as list_snapshots returns it.") }),
    output: z.object({ snapshot: SnapshotSchema }),
    hints: READ_ONLY,
  };
  registerTool(server, "get_snapshot", config, async ({ ref }, signal) => ({
    snapshot: toItem(await snap.get(ref, { signal })),
  }));
}
