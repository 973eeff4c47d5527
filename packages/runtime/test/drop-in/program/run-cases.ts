import * as library from "@snap/runtime/fetch-client";
import { CASES } from "../cases/index.ts";

/** The results of all cases in one runtime. */
export interface Outcome {
  readonly passed: number;
  readonly problems: readonly string[];
}

const LIMIT = 10_000;

/** Runs all cases in order. */
export async function runCases(): Promise<Outcome> {
  const problems: string[] = [];
  for (const { name, run } of CASES) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`took longer than ${LIMIT} ms`)), LIMIT);
    });
    try {
      await Promise.race([run(library), late]);
    } catch (error) {
      problems.push(`${name}: ${error}`);
    } finally {
      clearTimeout(timer);
    }
  }
  return { passed: CASES.length - problems.length, problems };
}
