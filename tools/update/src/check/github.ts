import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A pull request as the fake `gh` stores it. */
export interface Pull {
  readonly number: number;
  readonly headRefName: string;
  readonly isCrossRepository: boolean;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly { readonly name: string }[];
  readonly isOpen: boolean;
}

interface State {
  readonly pulls: readonly Pull[];
  /** The changes since the last read. */
  readonly notes: readonly string[];
}

/** Stores the pull requests of a repository in a file, which the fake `gh` reads and writes. */
export class GitHub {
  readonly #file: string;

  constructor(bin: string) {
    this.#file = join(bin, "github.json");
    this.#write({ pulls: [], notes: [] });
    const program = join(import.meta.dirname, "gh.mjs");
    const script = `#!/bin/sh\nexec "${process.execPath}" "${program}" "${this.#file}" "$@"\n`;
    writeFileSync(join(bin, "gh"), script, { mode: 0o755 });
  }

  get open(): Pull | undefined {
    return this.#read().pulls.find(({ isOpen }) => isOpen);
  }

  /** What \`gh pr list --json\` prints. */
  list(): string {
    return JSON.stringify(this.#read().pulls.filter(({ isOpen }) => isOpen));
  }

  change(change: Partial<Pull>): void {
    const { pulls, notes } = this.#read();
    this.#write({ pulls: pulls.map((pull) => (pull.isOpen ? { ...pull, ...change } : pull)), notes });
  }

  /** Returns the changes since the last call. */
  takeNotes(): readonly string[] {
    const { pulls, notes } = this.#read();
    this.#write({ pulls, notes: [] });
    return notes;
  }

  #read(): State {
    return JSON.parse(readFileSync(this.#file, "utf8"));
  }

  #write(state: State): void {
    writeFileSync(this.#file, JSON.stringify(state));
  }
}
