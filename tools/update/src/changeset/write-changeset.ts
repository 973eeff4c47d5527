import { createHash } from "node:crypto";
import { type Bump, bumpOf, type Change } from "@snap/diff/change";
import { renderMarkdown } from "@snap/diff/render";

/** A changeset to be written. */
export interface Changeset {
  /** Path relative to the repository. Equal changes have the same path. */
  readonly file: string;
  readonly text: string;
}

export interface ChangesetOptions {
  readonly provider: string;
  readonly changes: readonly Change[];
  /** The version of the provider's package. */
  readonly version: string;
  /** The version of `@snap/unified`, and the operations that the provider's adapter in it calls. */
  readonly unified: { readonly version: string; readonly operations: readonly string[] };
}

/** Describes a change of a contract to users of the packages. Returns undefined if the change does not affect them. */
export function writeChangeset({ provider, changes, version, unified }: ChangesetOptions): Changeset | undefined {
  const told = changes.filter(({ effect }) => effect !== "none");
  const own = levelOf(bumpOf(told), version);
  if (own === undefined) return undefined;
  // A change without an operation affects all operations.
  const isCalled = ({ operations }: Change) =>
    operations.length === 0 ? unified.operations.length > 0 : operations.some((id) => unified.operations.includes(id));
  const called = told.filter(isCalled);
  const other = levelOf(bumpOf(called), unified.version);
  const lines = [`"@snap/${provider}": ${own}`, ...(other === undefined ? [] : [`"@snap/unified": ${other}`])];
  const body = `The contract of ${provider} has changed upstream.\n\n${renderMarkdown({ bump: bumpOf(told), changes: told })}`;
  const text = `---\n${lines.join("\n")}\n---\n\n${body}`;
  const name = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { file: `.changeset/${provider}-contract-${name}.md`, text };
}

// Before 1.0.0, a minor version may contain breaking changes.
function levelOf(bump: Bump, version: string): Exclude<Bump, "none"> | undefined {
  if (bump === "none") return undefined;
  return bump === "major" && version.startsWith("0.") ? "minor" : bump;
}
