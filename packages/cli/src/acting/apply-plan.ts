import type { AppliedStep, RetentionPlan } from "@snap/unified";
import { PlanAbortError, planTotals } from "@snap/unified/retention";
import { RefusedError } from "../command/command-error.ts";
import { EXIT, type ExitCode } from "../command/exit-codes.ts";
import type { Io } from "../command/io.ts";
import type { LoadedSnap } from "../config/load-snap.ts";
import { countOf } from "../output/count-of.ts";
import { toJson } from "../output/formats.ts";
import { showProgress } from "../output/progress.ts";
import { toPrintable } from "../output/to-printable.ts";
import { formatBytes } from "../output/units.ts";
import { type ApplyFlags, toApplyOptions } from "./apply-flags.ts";
import { confirm } from "./confirm.ts";
import { exitCodeOf, type Report, renderReport, toReport } from "./report.ts";
import { readWebhook, sendReport } from "./send-report.ts";

/** How a plan is applied. */
interface Application {
  readonly flags: ApplyFlags;
  /** The command line that continues after an interruption. Default: the command line that ran. */
  readonly resume?: string;
}

/** Applies a plan after a confirmation, prints the report, and returns the exit code. */
export async function applyPlan(
  io: Io,
  { snap }: LoadedSnap,
  plan: RetentionPlan,
  { flags, resume }: Application,
): Promise<ExitCode> {
  const webhook = readWebhook(io, flags["webhook-env"]);
  const { count, bytes } = planTotals(plan);
  if (plan.incomplete.length > 0 && !flags["allow-partial"] && !flags["dry-run"]) {
    const accounts = plan.incomplete.map(({ account, error }) => `${account}${error ? ` (${error})` : ""}`);
    throw new RefusedError(
      `Nothing was deleted: some accounts could not be read completely: ${accounts.join(", ")}. Pass --allow-partial to continue without them.`,
    );
  }
  if (flags["dry-run"]) {
    // A plan that exceeds a limit is refused now, and not only when the command runs without the flag.
    await snap.apply(plan, { ...toApplyOptions(flags), allowPartial: true, dryRun: true });
    io.stderr.write(
      `Dry run: would delete ${countOf(count, "snapshot")}, ${formatBytes(bytes)}. Nothing was deleted.\n`,
    );
    return plan.incomplete.length > 0 ? EXIT.partial : EXIT.done;
  }
  if (count > 0 && !flags.yes) {
    const question = `This deletes ${countOf(count, "snapshot")}, ${formatBytes(bytes)}.`;
    await confirm(io, { question, word: String(count), refused: "Nothing was deleted" });
  }
  const report = await run();
  const text = renderReport(report);
  io.stdout.write(flags.report === "json" ? `${toJson(report, 2)}\n` : text);
  if (report.untried > 0)
    io.stderr.write(
      resume ? `To continue, run:\n  ${toPrintable(resume)}\n` : "To continue, run the same command again.\n",
    );
  const isSent = webhook === undefined || (await sendReport(io, webhook, report, text));
  const code = exitCodeOf(report);
  return code === EXIT.done && !isSent ? EXIT.failed : code;

  async function run(): Promise<Report> {
    const done: AppliedStep[] = [];
    const progress = showProgress(io, () => `Deleted ${done.length} of ${countOf(count, "snapshot")}`);
    try {
      const onStep = (step: AppliedStep) => void done.push(step);
      return toReport(plan, await snap.apply(plan, { ...toApplyOptions(flags), signal: io.signal, onStep }));
    } catch (error) {
      if (!PlanAbortError.isInstance(error)) throw error;
      return toReport(plan, { steps: error.steps, stopped: [], retryAfter: null }, { interrupted: true });
    } finally {
      progress.stop();
    }
  }
}
