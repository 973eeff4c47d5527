import type { Io } from "../command/io.ts";
import { toPrintable } from "../output/to-printable.ts";

/** One attempt of a request, as clients report it: without secrets. */
interface Attempt {
  readonly method: string;
  readonly url: string;
  readonly attempt: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly status: number | undefined;
  readonly error: Error | undefined;
  readonly retryDelay: number | undefined;
}

/** Returns an option for an account's client: with it, each request is printed on standard error. */
export function traceAttempts(account: string, { stderr }: Pick<Io, "stderr">) {
  return {
    onAttempt({ method, url, attempt, startedAt, endedAt, status, error, retryDelay }: Attempt): void {
      const outcome = [status, error?.name].filter((each) => each !== undefined).join(" ");
      const number = attempt > 1 ? `, attempt ${attempt}` : "";
      const retry = retryDelay === undefined ? "" : `, retried in ${Math.round(retryDelay)} ms`;
      const line = `trace: ${account} ${method} ${url} ${outcome} ${endedAt - startedAt} ms${number}${retry}`;
      stderr.write(`${toPrintable(line)}\n`);
    },
  };
}
