import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The label of what changes nothing that callers see. */
export const SAFE = "safe to merge";

/** What a pull request says. */
export interface PullRequestText {
  readonly title: string;
  readonly body: string;
  readonly isSafe: boolean;
}

const run = promisify(execFile);

/** The open pull request of a branch, as `gh` knows it. */
export class PullRequest {
  readonly #gh: (...args: string[]) => Promise<string>;
  readonly #branch: string;

  constructor(repository: string, branch: string, env: NodeJS.ProcessEnv) {
    this.#gh = async (...args) => (await run("gh", args, { cwd: repository, env })).stdout.trim();
    this.#branch = branch;
  }

  async isOpen(): Promise<boolean> {
    return (await this.#number()) !== "";
  }

  /** Opens it, or brings it up to date. */
  async write({ title, body, isSafe }: PullRequestText): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "snap-body-"));
    try {
      const file = join(folder, "body.md");
      await writeFile(file, body);
      const number = await this.#number();
      const text = ["--title", title, "--body-file", file];
      await (number === ""
        ? this.#gh("pr", "create", "--head", this.#branch, ...text)
        : this.#gh("pr", "edit", number, ...text));
      await this.#gh("label", "create", SAFE, "--force");
      if (isSafe) await this.#gh("pr", "edit", this.#branch, "--add-label", SAFE);
      else if (number !== "") await this.#gh("pr", "edit", number, "--remove-label", SAFE);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Runs the checks of its branch: what a workflow pushes starts none by itself. */
  async check(): Promise<void> {
    await this.#gh("workflow", "run", "ci.yml", "--ref", this.#branch);
  }

  /** Closes it where it is open. */
  async close(comment: string): Promise<void> {
    const number = await this.#number();
    if (number !== "") await this.#gh("pr", "close", number, "--comment", comment);
  }

  #number(): Promise<string> {
    const query = ["--state", "open", "--json", "number", "--jq", ".[0].number"];
    return this.#gh("pr", "list", "--head", this.#branch, ...query);
  }
}
