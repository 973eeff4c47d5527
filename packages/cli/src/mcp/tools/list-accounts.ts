import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { READ_ONLY, registerTool } from "../register-tool.ts";
import { FailureSchema } from "../schemas.ts";
import { toFailures } from "../to-failures.ts";
import type { ToolContext } from "../tool-context.ts";

const output = z.object({
  accounts: z.array(
    z.object({
      account: z.string(),
      provider: z.string(),
      create: z.array(z.string()).describe("The kinds of resources that snapshots can be created from."),
      restore: z.record(z.string(), z.string()).describe("The kinds that can be restored: new, in-place or either."),
      canDelete: z.boolean(),
    }),
  ),
  failed: z.array(FailureSchema).describe("Accounts that cannot be used."),
  allowed: z.array(z.string()).describe("What this server may change, as the user decided when starting the server."),
});

/** Registers the tool that lists the accounts, without a request. */
export function registerListAccounts(server: McpServer, { loaded, allowed }: ToolContext): void {
  const config = {
    title: "List accounts",
    description: "Lists the cloud accounts and what each supports. Sends no request.",
    input: z.object({}),
    output,
    hints: { ...READ_ONLY, openWorldHint: false },
  };
  registerTool(server, "list_accounts", config, async () => ({
    accounts: loaded.adapters.map(({ account, provider, capabilities }) => ({
      account,
      provider,
      create: Object.keys(capabilities.create),
      restore: Object.fromEntries(Object.entries(capabilities.restore).map(([kind, how]) => [kind, `${how}`])),
      canDelete: capabilities.delete !== false,
    })),
    failed: toFailures(loaded, []),
    allowed: [...allowed],
  }));
}
