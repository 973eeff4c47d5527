import { UsageError } from "../command/command-error.ts";
import type { Io } from "../command/io.ts";
import type { Report } from "./report.ts";

const LONGEST_MS = 15_000;

/**
 * Returns the address in an environment variable; `undefined` without a variable. @throws {UsageError} if it is
 * invalid.
 */
export function readWebhook({ env }: Io, variable: string | undefined): URL | undefined {
  if (variable === undefined) return undefined;
  const url = URL.parse(env[variable] ?? "");
  // The address may contain a credential, so it is never printed.
  const isHttp = url?.protocol === "https:" || url?.protocol === "http:";
  // `fetch` would refuse an address with a user or a password, with an error that quotes the address.
  if (isHttp && url.username === "" && url.password === "") return url;
  // The flag may contain the address itself by mistake.
  const shown = /^[A-Za-z_]\w*$/.test(variable) ? variable : "something else";
  throw new UsageError(
    `\`--webhook-env\` must name a variable with an address such as https://…, without user and password, got ${shown}.`,
  );
}

/** Sends a report, and returns whether it arrived. A failure is printed, because the deletions are done. */
export async function sendReport(io: Io, url: URL, report: Report, text: string): Promise<boolean> {
  const request = new Request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    // `text` is what chat services show.
    body: JSON.stringify({ text, report }),
    redirect: "error",
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  const reason = await (io.fetch ?? fetch)(request)
    .then(async ({ ok, status, body }) => {
      await body?.cancel();
      return ok ? undefined : `it responded with ${status}`;
    })
    // The message could contain the address.
    .catch((error: unknown) =>
      Object(error).name === "TimeoutError" ? "it did not respond in time" : "no connection",
    );
  if (reason !== undefined) io.stderr.write(`error: the report could not be sent to the webhook: ${reason}\n`);
  return reason === undefined;
}
