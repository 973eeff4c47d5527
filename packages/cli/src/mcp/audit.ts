import { toJson } from "../output/formats.ts";

/** One change that an assistant has made, or tried to make. */
export interface AuditEntry {
  readonly tool: string;
  /** What was done, such as `deleted`, `failed`, `refused`, `created` or `unknown`. */
  readonly result: string;
  /** The ref of the snapshot, several refs, a plan, or the account and the source. */
  readonly subject: string;
  /** Why the change failed. */
  readonly error?: string | undefined;
}

/** Writes one line for each change. */
export type Audit = (entry: AuditEntry) => void;

/**
 * Returns the result of a change that ended with an error. A change that was cancelled, or during which the assistant
 * disconnected, may have been made.
 */
export function resultOfError(signal: AbortSignal): "failed" | "unknown" {
  return signal.aborted ? "unknown" : "failed";
}

/** Creates an audit that writes lines of JSON, each with the time. */
export function createAudit(write: (line: string) => unknown, now: () => Date): Audit {
  return ({ tool, result, subject, error }) =>
    write(`${toJson({ time: now().toISOString(), tool, result, subject, error })}\n`);
}
