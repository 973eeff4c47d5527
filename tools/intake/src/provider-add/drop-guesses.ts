import { walk } from "@snap/openapi/grammar";
import type { Tree } from "@snap/openapi/json";
import type { ProblemError } from "@snap/openapi/problem";
import type { Decide } from "./decisions.ts";

const GUESSES = ["x-snap-snapshot", "x-snap-job"] as const;

/**
 * Removes the guessed extensions that the compiler refuses, and reports why. Returns whether an extension was removed;
 * the contract must then be compiled again.
 */
export function dropGuesses(document: Tree, { problems }: ProblemError, decide: Decide): boolean {
  let isDropped = false;
  for (const extension of GUESSES) {
    const problem = problems.find(({ pointer, fix }) => [pointer, fix].some((text) => text?.includes(extension)));
    if (!problem) continue;
    walk(document, (holder) => {
      if (!(extension in holder)) return;
      delete holder[extension];
      isDropped = true;
    });
    const about = extension === "x-snap-job" ? "job" : "snapshot";
    decide(about, `${extension} is not guessed: ${problem.message}. ${problem.fix}`);
  }
  return isDropped;
}
