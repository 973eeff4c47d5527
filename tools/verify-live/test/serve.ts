import { resolve } from "node:path";
import type { MockCloud } from "@snap/mock";
import { loadPublished } from "@snap/provider-tests/load-published";
import { loadMocks } from "@snap/provider-tests/load-subject";
import { getResponse, http } from "msw";
import { setupServer } from "msw/node";
import { onTestFinished, vi } from "vitest";
import { run } from "../src/run.ts";
import type { Report } from "../src/verify.ts";

const PUBLISHED = await loadPublished();
const MOCKS = new Map(
  await Promise.all(PUBLISHED.map(async ({ provider }) => [provider, await loadMocks(provider)] as const)),
);

/** All published providers. */
export const PROVIDERS = [...MOCKS.keys()];

/** Returns a response that replaces the one of the mock cloud, or `undefined` to keep it. */
export type Alter = (body: string, request: Request, response: Response) => Response | undefined;

export const REPOSITORY = resolve(import.meta.dirname, "../../..");

export const SECRET = "instavm_sk_secretOfTheTests";

const URL_OF_MOCKS = "https://api.example.test";

/** Sends the requests of this process to a mock cloud for the duration of the test, and alters its responses. */
export function serve(provider: string, alter: Alter = () => undefined): { url: string; cloud: MockCloud } {
  const cloud = MOCKS.get(provider)?.createMockCloud({ baseUrl: URL_OF_MOCKS, onViolation: "ignore" });
  if (!cloud) throw new Error(`${provider} is not published`);
  const server = setupServer(
    http.all("*", async ({ request }) => {
      const response = await getResponse(cloud.handlers, request.clone());
      return response && (alter(await response.clone().text(), request, response) ?? response);
    }),
  );
  server.listen({ onUnhandledFrame: "error" });
  onTestFinished(() => server.close());
  return { url: URL_OF_MOCKS, cloud };
}

/** Runs the command against an address, with a credential in the environment, and parses the printed report. */
export async function verifyAt(
  provider: string,
  url: string,
): Promise<{ code: number; report: Report; stderr: string }> {
  setEnvironment();
  const { code, stdout, stderr } = await run({ repository: REPOSITORY, provider, baseUrl: url, json: true });
  return { code, report: JSON.parse(stdout), stderr };
}

/** Sets the credentials of all providers in the environment for one test. */
export function setEnvironment(): void {
  for (const { environment, credentials } of PUBLISHED) {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    for (const { environment: name, prefix } of credentials)
      vi.stubEnv(name, SECRET.startsWith(prefix) ? SECRET : `${prefix}${SECRET}`);
  }
  onTestFinished(() => void vi.unstubAllEnvs());
}
