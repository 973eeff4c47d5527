import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Opens the pull request of a branch, or brings it up to date. */
export interface Propose {
  readonly action: "propose";
  /** `update/<provider>` or `changeset-release/main`. */
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  /** Whether it is labelled "safe to merge". */
  readonly isSafe: boolean;
  /** What the branch changes in `base`, as `git diff --binary` prints it. Without one, the branch stays as it is. */
  readonly patch?: string | undefined;
}

/** Closes the pull request of a branch. */
export interface Close {
  readonly action: "close";
  readonly branch: string;
  readonly comment: string;
}

export type Proposal = Propose | Close;

/** What `tools/repo/bin/apply-proposals.mjs` reads: the only thing that the job with the token takes from others. */
export interface Proposals {
  /** The commit that the patches apply to. */
  readonly base: string;
  readonly proposals: readonly Proposal[];
}

// GitHub refuses longer bodies.
const LONGEST_BODY = 65_000;
const CUT = "\n\n… The rest is left out: GitHub takes no longer body.";

/** Writes proposals to a file, at once; its folder is created. Bodies that GitHub would refuse are shortened. */
export async function writeProposals(file: string, { base, proposals }: Proposals): Promise<void> {
  const shortened = proposals.map((proposal) =>
    proposal.action === "propose" ? { ...proposal, body: shorten(proposal.body) } : proposal,
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
