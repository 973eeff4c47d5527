import { isDeepStrictEqual } from "node:util";
import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { describeError, RefusedError } from "../../command/command-error.ts";
import { resultOfError } from "../audit.ts";
import { registerTool } from "../register-tool.ts";
import { SnapshotSchema, SourceSchema, TokenSchema } from "../schemas.ts";
import { toItem } from "../to-item.ts";
import type { ToolContext } from "../tool-context.ts";

const input = z.object({
  ref: z.string().describe("ACCOUNT/ID"),
  into: z
    .preprocess(
      refuseProto,
      // Besides these, a provider has properties of its own.
      z.looseObject({ type: z.string(), id: z.string().optional() }),
    )
    .describe(
      'The target, such as {type: "volume", name: "copy"}, or {type: "vm", id: "123"} to overwrite that resource.',
    ),
  token: z.string().optional().describe("confirmation.token of the first call. Without it, nothing is restored."),
});

// The schema would remove this property, so that two different targets would be the same.
function refuseProto(into: unknown, { addIssue }: z.RefinementCtx): unknown {
  if (Object.hasOwn(Object(into), "__proto__")) addIssue("`into` must not have a property `__proto__`. Remove it.");
  return into;
}

const output = z.object({
  snapshot: SnapshotSchema.optional(),
  overwrites: SourceSchema.nullable().optional().describe("The resource whose present data will be lost."),
  confirmation: TokenSchema.optional(),
  restored: SourceSchema.optional().describe("The resource that now has the data of the snapshot."),
});

/** Registers the tool that previews a restoration and then restores a snapshot. */
export function registerRestoreSnapshot(server: McpServer, { loaded, restorations, audit }: ToolContext): void {
  const { snap } = loaded;
  const config = {
    title: "Restore a snapshot",
    description:
      "The first call, without a token, shows what would be restored and overwritten, and returns a token. The second call, with the same arguments and the token, restores. Show the first result to the user.",
    input,
    output,
    hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    refusals: { audit, subject: ({ ref }: z.infer<typeof input>) => ref },
  };
  registerTool(server, "restore_snapshot", config, async ({ ref, into, token }, signal) => {
    if (token === undefined) {
      const snapshot = await snap.get(ref, { signal });
      const { id } = into;
      return {
        snapshot: toItem(snapshot),
        overwrites: id === undefined ? null : { type: into.type, id: String(id) },
        confirmation: restorations.issue({ ref, into }),
      };
    }
    const shown = restorations.redeem(token);
    if (!isDeepStrictEqual(shown, { ref, into }))
      throw new RefusedError(
        "`ref` and `into` must be those of the preview. The token is no longer valid. Call again without a token.",
      );
    const slash = ref.indexOf("/");
    try {
      const { resource } = await snap.restore(
        { account: ref.slice(0, slash), id: ref.slice(slash + 1), into },
        { signal },
      );
      audit({ tool: "restore_snapshot", result: "restored", subject: `${ref} to ${resource.type}:${resource.id}` });
      return { restored: { ...resource } };
    } catch (error) {
      audit({ tool: "restore_snapshot", result: resultOfError(signal), subject: ref, error: describeError(error) });
      throw error;
    }
  });
}
