import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { describeError } from "../../command/command-error.ts";
import { EXIT } from "../../command/exit-codes.ts";
import { exitCodeOf } from "../../command/report-error.ts";
import { resultOfError } from "../audit.ts";
import { registerTool } from "../register-tool.ts";
import type { ToolContext } from "../tool-context.ts";

const MOST_PROBLEMS = 100;

// What a line of the log is about if it is not about a snapshot.
const SUBJECT = "a plan";

const output = z.object({
  deleted: z.number(),
  gone: z.number().describe("Snapshots that no longer existed."),
  problems: z
    .array(z.object({ ref: z.string(), status: z.string(), reason: z.string().nullable() }))
    .describe(`The snapshots that were not deleted, at most ${MOST_PROBLEMS}.`),
  retryAfterMs: z.number().nullable().describe("The delay until accounts that have stopped can continue."),
});

/** Registers the tool that applies a plan that was shown. */
export function registerApplyPlan(server: McpServer, { loaded, plans, audit, maxDeletions }: ToolContext): void {
  const config = {
    title: "Apply a retention plan",
    description:
      "Deletes the snapshots that plan_retention has shown. Takes the token of the plan, which is valid once. The plan is refused if it would delete more than the user allows, or if an account could not be read.",
    input: z.object({ token: z.string().describe("confirmation.token of plan_retention") }),
    output,
    hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    refusals: { audit, subject: () => SUBJECT },
  };
  registerTool(server, "apply_plan", config, async ({ token }, signal) => {
    const plan = plans.redeem(token);
    const log = (result: string, subject: string, error: string | undefined) =>
      audit({ tool: "apply_plan", result, subject, error });
    const { steps, retryAfter } = await loaded.snap
      .apply(plan, {
        maxDeletions,
        onError: "collect",
        signal,
        onStep: ({ ref, status, error, reason }) =>
          log(
            status === "failed" ? resultOfError(signal) : status,
            ref,
            error === undefined ? reason : describeError(error),
          ),
      })
      .catch((error: unknown) => {
        // A call that is cancelled may have no steps. A refusal is logged like those of the other tools.
        if (exitCodeOf(error) !== EXIT.refused) log(resultOfError(signal), SUBJECT, describeError(error));
        throw error;
      });
    const problems = steps.filter(({ status }) => !["deleted", "deleting", "gone"].includes(status));
    return {
      deleted: steps.filter(({ status }) => status === "deleted" || status === "deleting").length,
      gone: steps.filter(({ status }) => status === "gone").length,
      problems: problems.slice(0, MOST_PROBLEMS).map(({ ref, status, reason, error }) => ({
        ref,
        status,
        reason: reason ?? (error === undefined ? null : describeError(error)),
      })),
      retryAfterMs: retryAfter,
    };
  });
}
