export { EXIT, EXIT_CODES, type ExitCode } from "./command/exit-codes.ts";
export type { Io, Output } from "./command/io.ts";
export { runCli } from "./run-cli.ts";
