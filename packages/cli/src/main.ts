import { homedir } from "node:os";
import { EXIT } from "./command/exit-codes.ts";
import { runCli } from "./run-cli.ts";

/** Runs the command of this process, and sets its exit code. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  // Containers and hosts of assistants send SIGTERM. A second signal ends the process at once, because the handler is
  // gone.
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => interruption.abort());
  let isRead = false;
  // A reader such as `head` closes the stream when it has read enough.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      const isClosed = error.code === "EPIPE";
      if (!isClosed && stream === process.stdout)
        process.stderr.write(`snapshots: cannot write the output: ${error.message}\n`);
      // A command that reads its input may be changing something, which it ends and records.
      if (isRead) interruption.abort();
      else process.exit(isClosed ? EXIT.done : EXIT.failed);
    });

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
