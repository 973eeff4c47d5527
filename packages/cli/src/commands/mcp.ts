import { appendFileSync } from "node:fs";
import { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { parseLimit } from "../acting/apply-flags.ts";
import { CommandError, describeError } from "../command/command-error.ts";
import { defineCommand } from "../command/define-command.ts";
import { EXIT } from "../command/exit-codes.ts";
import type { Io } from "../command/io.ts";
import { ACCOUNT_FLAGS } from "../config/account-flags.ts";
import { loadSnap } from "../config/load-snap.ts";
import { toPrintable } from "../output/to-printable.ts";

const PERMISSIONS = ["create", "delete", "restore"] as const;
const DEFAULT_LIMIT = 50;

export const command = defineCommand({
  description:
    "Serves the Model Context Protocol over standard input and output until the assistant disconnects. Without --allow, the assistant can only read. To delete snapshots, the assistant needs the token that a preview returns.",
  flags: {
    allow: {
      type: "string",
      value: "CHANGE",
      multiple: true,
      choices: PERMISSIONS,
      description: "Lets the assistant create, delete or restore snapshots.",
    },
    "max-deletions": {
      type: "string",
      value: "N",
      parse: parseLimit,
      description: `Refuses to delete more snapshots in one call: a number, or a share of a plan such as 10%, with which only plans delete. Default: ${DEFAULT_LIMIT}.`,
    },
    audit: {
      type: "string",
      value: "FILE",
      complete: "file",
      description: "Appends a line of JSON for each change to this file. Default: standard error.",
    },
    ...ACCOUNT_FLAGS,
  },
  examples: [
    { line: "snapshots mcp", description: "A read-only server" },
    {
      line: "snapshots mcp -a staging --allow create --allow delete",
      description: "One account, whose snapshots the assistant may create and delete",
    },
    {
      line: "snapshots mcp --allow delete --max-deletions 10 --audit changes.log",
      description: "With a limit on deletions, and a log of changes",
    },
  ],
  async run({ flags, io }) {
    const loaded = await loadSnap(io, flags);
    for (const { account, error } of loaded.failures)
      io.stderr.write(`error: ${toPrintable(`${account}: ${describeError(error)}`)}\n`);
    const [{ serveStdio, StdioServerTransport }, { createAudit }, { createServerFactory }] = await Promise.all([
      import("@modelcontextprotocol/server/stdio"),
      import("../mcp/audit.ts"),
      import("../mcp/create-server-factory.ts"),
    ]);
    const write = openLog(flags.audit, io);
    const factory = createServerFactory({
      loaded: { ...loaded, prices: loaded.config.prices },
      allow: flags.allow,
      maxDeletions: flags["max-deletions"] ?? DEFAULT_LIMIT,
      audit: createAudit(write, io.now),
      now: io.now,
    });
    if (io.stdin.isTTY)
      io.stderr.write("Waiting for an assistant on standard input. Press Ctrl-C to end; see --help for its set-up.\n");
    const input = Readable.from(io.stdin);
    const transport = new StdioServerTransport(input, toWritable(io));
    const connection = serveStdio(factory, {
      transport,
      onerror: (error) => io.stderr.write(`snapshots: ${toPrintable(describeError(error))}\n`),
    });
    // The transport closes itself if a message is too long.
    const closed = new Promise<void>((resolve) => {
      const { onclose } = transport;
      transport.onclose = () => {
        onclose?.();
        resolve();
      };
    });
    try {
      await Promise.race([finished(input, { signal: io.signal }), closed]);
    } finally {
      await connection.close();
    }
    return input.readableEnded ? EXIT.done : EXIT.failed;
  },
});

// The file is opened before the first change, because a change that cannot be recorded must not happen. It is opened
// again for each line, because a change may end after the connection.
function openLog(path: string | undefined, io: Io): (line: string) => void {
  if (path === undefined) return (line) => io.stderr.write(line);
  const append = (line: string) => appendFileSync(path, line, { mode: 0o600 });
  try {
    append("");
    return append;
  } catch (error) {
    throw new CommandError(`\`--audit\` cannot be opened: ${describeError(error)}`, EXIT.failed, { cause: error });
  }
}

function toWritable({ stdout }: Io): Writable {
  return new Writable({
    write: (chunk: Buffer, _, done) => {
      stdout.write(chunk.toString());
      done();
    },
  });
}
