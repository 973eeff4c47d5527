import type { McpServer } from "@modelcontextprotocol/server";
import type { Snapshot } from "@snap/unified";
import * as z from "zod";
import { describeError, RefusedError, UsageError } from "../../command/command-error.ts";
import { countOf } from "../../output/count-of.ts";
import { READ_ONLY, registerTool } from "../register-tool.ts";
import { SnapshotSchema, TokenSchema } from "../schemas.ts";
import { contentOf, toItem } from "../to-item.ts";
import type { ToolContext } from "../tool-context.ts";

/** The refs that one call accepts. */
export const REFS = z.array(z.string()).min(1).max(50).describe("ACCOUNT/ID, at most 50.");

const output = z.object({
  snapshots: z.array(SnapshotSchema).describe("What delete_snapshots would delete."),
  knownBytes: z.number().describe("The sum of the known sizes."),
  problems: z.array(z.object({ ref: z.string(), reason: z.string() })).describe("Refs that cannot be deleted."),
  confirmation: TokenSchema.nullable().describe("For delete_snapshots; null if a ref cannot be deleted."),
});

/** Registers the tool that shows what a deletion would delete. */
export function registerPreviewDeletion(server: McpServer, { loaded, deletions, maxDeletions }: ToolContext): void {
  const config = {
    title: "Preview a deletion",
    description:
      "Gets the snapshots that you want to delete, and returns a token for delete_snapshots. Deletes nothing. Show the snapshots to the user before you delete them.",
    input: z.object({ refs: REFS }),
    output,
    hints: { ...READ_ONLY, idempotentHint: false },
  };
  registerTool(server, "preview_deletion", config, async ({ refs }, signal) => {
    const unique = [...new Set(refs)];
    if (typeof maxDeletions !== "number")
      throw new RefusedError(
        `\`--max-deletions\` must be a number for a deletion without a plan, got ${maxDeletions}. Use plan_retention and apply_plan, or ask the user to start the server with a number.`,
      );
    if (unique.length > maxDeletions)
      throw new RefusedError(
        `\`refs\` must name at most ${countOf(maxDeletions, "snapshot")}, got ${unique.length}. The user can raise \`--max-deletions\`.`,
      );
    const found = await Promise.allSettled(unique.map(async (ref) => check(await loaded.snap.get(ref, { signal }))));
    signal.throwIfAborted();
    const snapshots = found.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const problems = found.flatMap((result, index) =>
      result.status === "rejected" ? [{ ref: unique[index] ?? "", reason: describeError(result.reason) }] : [],
    );
    return {
      snapshots: snapshots.map(toItem),
      knownBytes: snapshots.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0),
      problems,
      confirmation:
        problems.length > 0
          ? null
          : deletions.issue(snapshots.map((snapshot) => ({ ref: snapshot.ref, content: contentOf(snapshot) }))),
    };
  });

  function check(snapshot: Snapshot): Snapshot {
    const { isProtected, isPublic } = snapshot;
    const adapter = loaded.adapters.find(({ account }) => account === snapshot.account);
    if (adapter?.capabilities.delete === false)
      throw new UsageError(`Account "${snapshot.account}" cannot delete snapshots.`);
    if (isProtected) throw new RefusedError("The provider protects the snapshot from deletion.");
    if (isPublic) throw new RefusedError("The snapshot is public: other accounts may use it.");
    return snapshot;
  }
}
