import { AsyncLocalStorage } from "node:async_hooks";
import { ProblemError } from "@snap/openapi/problem";

/** The time limit for one provider. An update takes a small fraction of this time. */
export const MOST_MINUTES = 15;

const running = new AsyncLocalStorage<AbortSignal>();

/** Options of `execFile` that end a program when the provider that it runs for has reached its limit. */
export function withSignal() {
  const signal = running.getStore();
  return { killSignal: "SIGKILL", ...(signal && { signal }) } as const;
}

/**
 * Runs work for a provider within a time limit, so the next provider starts even if this provider hangs. Programs that the
 * work has started with {@link withSignal} are killed.
 *
 * @throws {ProblemError} If the work exceeds the time limit.
 */
export async function withinLimit<Result>(
  provider: string,
  run: () => Promise<Result>,
  minutes = MOST_MINUTES,
): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `it could not be processed within ${minutes} minutes`;
      const fix = `Run \`pnpm specs:update ${provider} --test\` to find the step that hangs.`;
      const error = ProblemError.of("provider-excessive", `specs/${provider}`, message, fix);
      controller.abort(error);
      reject(error);
    }, minutes * 60_000);
  });
  try {
    return await Promise.race([running.run(controller.signal, run), late]);
  } finally {
    clearTimeout(timer);
  }
}
