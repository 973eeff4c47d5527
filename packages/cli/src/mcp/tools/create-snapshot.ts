import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { describeError } from "../../command/command-error.ts";
import { resultOfError } from "../audit.ts";
import { registerTool } from "../register-tool.ts";
import { SnapshotSchema, SourceSchema } from "../schemas.ts";
import { toItem } from "../to-item.ts";
import type { ToolContext } from "../tool-context.ts";

/** Registers the tool that creates a snapshot. */
export function registerCreateSnapshot(server: McpServer, { loaded: { snap }, audit }: ToolContext): void {
  const config = {
    title: "Create a snapshot",
    description:
      "Creates a snapshot of a resource, and returns as soon as the provider reports its id; the snapshot may not be ready yet. list_accounts says which kinds of resources an account supports. Storage of snapshots usually costs money.",
    input: z.object({
      account: z.string(),
      from: SourceSchema.strict().describe('The resource, such as {type: "volume", id: "123"}.'),
      name: z.string().max(255).optional(),
    }),
    output: z.object({ snapshot: SnapshotSchema }),
    hints: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true },
  };
  registerTool(server, "create_snapshot", config, async ({ account, from, name }, signal) => {
    const source = `${account} ${from.type}:${from.id}`;
    try {
      const { snapshot } = await snap.create({ account, from, ...(name !== undefined && { name }) }, { signal });
      audit({ tool: "create_snapshot", result: "created", subject: snapshot.ref });
      return { snapshot: toItem(snapshot) };
    } catch (error) {
      audit({ tool: "create_snapshot", result: resultOfError(signal), subject: source, error: describeError(error) });
      throw error;
    }
  });
}
