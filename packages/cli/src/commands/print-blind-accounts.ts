import type { SourceListing } from "@snap/unified";
import type { Io } from "../command/io.ts";

/** Names the accounts whose providers cannot list sources, and returns their outcomes. */
export function printBlindAccounts(io: Io, outcomes: SourceListing["outcomes"]): SourceListing["outcomes"] {
  const blind = outcomes.filter(({ status }) => status === "unsupported");
  // If no account can list sources, the command fails with an error that names them.
  if (blind.length > 0 && blind.length < outcomes.length)
    io.stderr.write(
      `Unknown for ${blind.map(({ account }) => account).join(", ")}: their providers cannot list sources.\n`,
    );
  return blind;
}
