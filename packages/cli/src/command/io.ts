/** A stream that a command writes to. */
export interface Output {
  /** Writes a string. */
  readonly write: (text: string) => unknown;
  /** Whether the stream is a terminal. */
  readonly isTTY?: boolean;
  /** The width of the terminal. */
  readonly columns?: number;
}

/** Everything that a command reads from the outside and writes to it. Tests pass their own. */
export interface Io {
  /** The environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The data that the user asked for, and nothing else. */
  readonly stdout: Output;
  /** Everything else: errors, notes and progress. */
  readonly stderr: Output;
  /** Standard input: at a terminal, what the user types. */
  readonly stdin: AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean };
  /** Sends the requests of all accounts. Default: the runtime's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Whether each request is printed on standard error. */
  readonly trace?: boolean;
  /** Returns the current time. */
  readonly now: () => Date;
  /** Is aborted when the user presses Ctrl-C, or the process gets a SIGTERM. */
  readonly signal: AbortSignal;
  /** The operating system, which determines the folder of the configuration. */
  readonly platform: string;
  /** The home folder of the user. */
  readonly home: string;
}
