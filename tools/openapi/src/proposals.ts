import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Opens or updates the pull request of a branch. */
export interface Propose {
  readonly action: "propose";
  /** `update/<provider>` or `changeset-release/main`. */
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  /** Whether the pull request gets the label "safe to merge". */
  readonly isSafe: boolean;
  /** The changes between `base` and the branch, as `git diff --text --no-renames` prints them. */
  readonly patch: string;
}

/** Changes the body and the label of the pull request of a branch that has commits by people, and nothing else. */
export interface Annotate {
  readonly action: "annotate";
  readonly branch: string;
  readonly body: string;
  readonly isSafe: boolean;
}

/** Closes the pull request of a branch. */
export interface Close {
  readonly action: "close";
  readonly branch: string;
  readonly comment: string;
}

export type Proposal = Annotate | Close | Propose;

/**
 * The contents of the file that `tools/repo/bin/apply-proposals.mjs` reads: the only input of the job that has the
 * token.
 */
export interface Proposals {
  /** The commit that the patches apply to. */
  readonly base: string;
  readonly proposals: readonly Proposal[];
}

// GitHub refuses longer pull request bodies.
const LONGEST_BODY = 65_000;
const CUT = "\n\n… The rest is omitted: GitHub limits the length of a pull request body.";

/** Writes proposals to a file atomically and creates its folder. Bodies that exceed GitHub's limit are shortened. */
export async function writeProposals(file: string, { base, proposals }: Proposals): Promise<void> {
  const shortened = proposals.map((proposal) =>
    proposal.action === "close" ? proposal : { ...proposal, body: shorten(proposal.body) },
  );
  await mkdir(dirname(file), { recursive: true });
  const next = `${file}.next`;
  await rm(next, { recursive: true, force: true });
  await writeFile(next, `${JSON.stringify({ base, proposals: shortened }, null, 2)}\n`, { flag: "wx" });
  await rename(next, file);
}

function shorten(body: string): string {
  return body.length <= LONGEST_BODY ? body : body.slice(0, LONGEST_BODY - CUT.length) + CUT;
}
