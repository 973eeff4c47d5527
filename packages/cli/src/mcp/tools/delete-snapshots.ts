import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { describeError, RefusedError } from "../../command/command-error.ts";
import { resultOfError } from "../audit.ts";
import { registerTool } from "../register-tool.ts";
import { contentOf } from "../to-item.ts";
import type { Shown, ToolContext } from "../tool-context.ts";
import { REFS } from "./preview-deletion.ts";

const output = z.object({
  results: z.array(
    z.object({
      ref: z.string(),
      status: z.enum(["deleted", "deleting", "gone", "changed", "failed", "unknown", "untried"]),
      reason: z.string().nullable(),
    }),
  ),
});
type Result = z.infer<typeof output>["results"][number];

/** Registers the tool that deletes the snapshots of a preview. */
export function registerDeleteSnapshots(server: McpServer, { loaded: { snap }, deletions, audit }: ToolContext): void {
  const config = {
    title: "Delete snapshots",
    description:
      "Deletes exactly the snapshots that preview_deletion has shown. Takes the token of the preview, which is valid once. A snapshot that has changed since the preview is kept.",
    input: z.object({ token: z.string().describe("confirmation.token of preview_deletion"), refs: REFS }),
    output,
    hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    refusals: { audit, subject: ({ refs }: { readonly refs: readonly string[] }) => refs.join(" ") },
  };
  registerTool(server, "delete_snapshots", config, async ({ token, refs }, signal) => {
    const shown = deletions.redeem(token);
    const wanted = new Set(refs);
    if (wanted.size !== shown.length || !shown.every(({ ref }) => wanted.has(ref)))
      throw new RefusedError(
        "`refs` must be exactly those of the preview. The token is no longer valid. Call preview_deletion again.",
      );
    const results: Result[] = [];
    for (const each of shown) {
      const result = signal.aborted
        ? { ref: each.ref, status: "untried" as const, reason: "The call was cancelled." }
        : await deleteShown(each, signal);
      results.push(result);
      const { ref, status, reason } = result;
      audit({ tool: "delete_snapshots", result: status, subject: ref, error: reason ?? undefined });
    }
    return { results };
  });

  async function deleteShown({ ref, content }: Shown, signal: AbortSignal): Promise<Result> {
    try {
      const now = await snap.get(ref, { signal });
      if (contentOf(now) !== content)
        return { ref, status: "changed", reason: "The snapshot has changed since the preview. It was kept." };
      const { existed, state } = await snap.delete(ref, { signal });
      return { ref, status: existed ? (state === "gone" ? "deleted" : state) : "gone", reason: null };
    } catch (error) {
      if (Object(error).code === "NOT_FOUND") return { ref, status: "gone", reason: null };
      return { ref, status: resultOfError(signal), reason: describeError(error) };
    }
  }
}
