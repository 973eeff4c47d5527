import type { Started } from "@snap/unified";
import type { Io } from "../command/io.ts";

/** Says on standard error how to continue what a provider has started. */
export function explainStarted(io: Pick<Io, "stderr">, error: unknown): void {
  const { started } = Object(error) as { readonly started?: Started };
  if (!started?.call) return;
  io.stderr.write(
    `The provider may still complete the ${started.call === "create" ? "snapshot" : "restoration"}. Do not start it again; to continue, run:\n  snapshots resume ${quote(JSON.stringify(started))}\n`,
  );
}

// A string of the provider cannot end the quotes. Characters that have a meaning for a shell are escaped as in JSON,
// because the command line of Windows does not know single quotes.
function quote(json: string): string {
  const plain = json.replace(
    /[^ \w"{}:,.[\]\\/+-]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `'${plain}'`;
}
