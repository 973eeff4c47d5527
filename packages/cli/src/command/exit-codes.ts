/** The exit codes of `snapshots`. They are stable: scripts may depend on them. */
export const EXIT = { done: 0, failed: 1, usage: 2, partial: 3, refused: 4, interrupted: 130 } as const;

/** An exit code of `snapshots`. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each exit code means. */
export const EXIT_CODES: readonly { readonly code: ExitCode; readonly meaning: string }[] = [
  { code: EXIT.done, meaning: "The command succeeded." },
  { code: EXIT.failed, meaning: "The command failed." },
  { code: EXIT.usage, meaning: "The arguments or the configuration are wrong. Nothing was changed." },
  { code: EXIT.partial, meaning: "Some accounts failed. The results of the others were printed." },
  { code: EXIT.refused, meaning: "The command was refused for safety. Nothing was changed." },
  { code: EXIT.interrupted, meaning: "The command was interrupted, with Ctrl-C or SIGTERM." },
];
