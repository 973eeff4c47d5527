/**
 * What a provider has started for a creation or a restoration. It is plain data: store it as JSON, and pass it to
 * `snap.resume` of `@snap/unified` in any process.
 */
export interface Started {
  /** What `id` identifies: `action`, `snapshot`, or another word of the provider. */
  readonly type: "action" | "snapshot" | (string & {});
  /** The id of what was started. */
  readonly id: string;
  /** The call that started the creation or the restoration. Absent if the call cannot be resumed. */
  readonly call?: "create" | "restore";
  /** The account of the call. */
  readonly account?: string;
  /** The list of the account that the snapshot belongs to, if it has several. */
  readonly part?: string;
  /** The jobs that are still running. */
  readonly jobs?: readonly StartedJob[];
  /** The provider's id of the snapshot that is created or restored, if it is known. */
  readonly snapshot?: string;
  /** The ids of the source's snapshots before the call, if the new snapshot is found by its new id. */
  readonly before?: readonly string[];
  /** The source of the new snapshot. */
  readonly from?: { readonly type: string; readonly id: string };
  /** The name of the new snapshot. */
  readonly name?: string;
  /** The resource that is restored. */
  readonly resource?: { readonly type: string; readonly id: string };
}

/** A running job: the operation that returns it, and its parameters. */
export interface StartedJob {
  /** The name of the operation that returns the job. */
  readonly operation: string;
  /** The parameters of the operation's path. */
  readonly path?: Readonly<Record<string, string>>;
  /** The parameters of the operation's query. */
  readonly query?: Readonly<Record<string, string>>;
}
