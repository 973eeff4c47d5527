import { ApiError, type WaitHandle, type WaitOptions, type WaitStep, waitFor } from "@snap/runtime";

export const REQUEST = { provider: "Acme", method: "GET", url: "https://api.acme.example/things/1", attempts: 1 };

/** A failed response of the provider. */
export const api = (status: number, retryAfter?: number) => new ApiError({ status, body: {}, retryAfter }, REQUEST);

/** Creates polls that return the values or throw the errors in order, then repeat the last. */
export function createWait(answers: readonly unknown[]) {
  const steps: WaitStep<string, string>[] = [];
  const polled: string[] = [];
  const options: WaitOptions<string, string> = {
    async poll(target) {
      polled.push(target);
      const answer = answers[Math.min(polled.length, answers.length) - 1];
      if (answer instanceof Error) throw answer;
      return String(answer);
    },
    check: (value) => (value === "on" ? "done" : value === "broken" ? "failed" : "pending"),
    onStep: (step) => void steps.push(step),
  };
  const wait = (others: Partial<typeof options> = {}, start: WaitHandle<string> = { target: "1" }) =>
    waitFor(start, { ...options, ...others });
  return { wait, steps, polled };
}
