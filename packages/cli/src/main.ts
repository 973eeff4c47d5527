import { homedir } from "node:os";
import { EXIT } from "./command/exit-codes.ts";
import { runCli } from "./run-cli.ts";

/** Runs the command of this process, and sets its exit code. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  // Containers and hosts of assistants send SIGTERM. A second signal ends the process at once, because the handler is
  // gone.
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => interruption.abort());
  // A reader such as `head` closes the stream when it has read enough.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(EXIT.done);
      if (stream === process.stdout) process.stderr.write(`snapshots: cannot write the output: ${error.message}\n`);
      process.exit(EXIT.failed);
    });

  let isRead = false;
  process.exitCode = await runCli(process.argv.slice(2), {
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    get stdin() {
      isRead = true;
      return process.stdin;
    },
    now: () => new Date(),
    signal: interruption.signal,
    platform: process.platform,
    home: homedir(),
  });
  // A read that is still pending after Ctrl-C would keep the process running. A file has no such function.
  if (isRead) process.stdin.unref?.();
}
