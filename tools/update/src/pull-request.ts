import { readFile } from "node:fs/promises";
import { parseJson } from "@snap/openapi/json";
import { ProblemError } from "@snap/openapi/problem";

/** The label of pull requests that do not affect callers. */
const SAFE = "safe to merge";

/** An open pull request of this repository. */
export interface PullRequest {
  readonly headRefName: string;
  readonly title: string;
  readonly body: string;
  readonly isSafe: boolean;
}

/**
 * Reads open pull requests from the output of `gh pr list --json headRefName,isCrossRepository,title,body,labels`.
 * Omits those of forks, whose branches can have any name.
 *
 * @throws {ProblemError} If the file is not such a list.
 */
export async function readPullRequests(file: string): Promise<PullRequest[]> {
  const listed = parseJson(await readFile(file, "utf8"));
  if (!Array.isArray(listed) || !listed.every(isListed)) {
    const message = "it must be a list of pull requests with their branch, title, body and labels";
    const fix = `Write it with \`gh pr list --json ${FIELDS.join(",")}\`.`;
    throw ProblemError.of("pull-requests-unreadable", file, message, fix);
  }
  return listed
    .filter(({ isCrossRepository }) => !isCrossRepository)
    .map(({ headRefName, title, body, labels }) => ({
      headRefName,
      title,
      body,
      isSafe: labels.some(({ name }) => name === SAFE),
    }));
}

interface Listed {
  readonly headRefName: string;
  readonly isCrossRepository: boolean;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly { readonly name: string }[];
}

const FIELDS = ["headRefName", "isCrossRepository", "title", "body", "labels"] as const;

function isListed(value: unknown): value is Listed {
  const { headRefName, isCrossRepository, title, body, labels } = Object(value);
  return (
    [headRefName, title, body].every((each) => typeof each === "string") &&
    typeof isCrossRepository === "boolean" &&
    Array.isArray(labels) &&
    labels.every((label) => typeof Object(label).name === "string")
  );
}
