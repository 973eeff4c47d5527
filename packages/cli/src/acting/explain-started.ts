import type { Started } from "@snap/unified";
import type { Io } from "../command/io.ts";

/** Says on standard error how to continue what a provider has started. */
export function explainStarted(io: Io, error: unknown): void {
  const { started } = Object(error) as { readonly started?: Started };
  if (!started?.call) return;
  io.stderr.write(
    `The provider may still complete the ${started.call === "create" ? "snapshot" : "restoration"}. Do not start it again; to continue, run:\n  snapshots resume ${quote(JSON.stringify(started))}\n`,
  );
}

// For the shells of Unix. Provider text cannot end the quotes, and hidden characters are escaped as in JSON.
function quote(json: string): string {
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `'${ascii.replaceAll("'", "\\u0027")}'`;
}
