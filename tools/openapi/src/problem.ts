/** Something that keeps a contract from being made: where, what, and how to mend it. */
export interface Fault {
  /** A file relative to the repository, an address or an option; with a JSON Pointer behind `#` where there is one. */
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

/** Thrown with all the faults of a step; nothing has been written then. */
export class SyncError extends Error {
  override readonly name = "SyncError";
  readonly faults: readonly Fault[];

  constructor(...faults: readonly Fault[]) {
    super(faults.map(({ place, message, fix }) => `${place}\n  ${message}\n  fix: ${fix}`).join("\n\n"));
    this.faults = faults;
  }
}
