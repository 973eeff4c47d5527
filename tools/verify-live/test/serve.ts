import { resolve } from "node:path";
import * as digitalocean from "@snap/digitalocean/msw";
import * as fireworks from "@snap/fireworks/msw";
import * as instavm from "@snap/instavm/msw";
import type { MockCloud } from "@snap/mock";
import { getResponse, http } from "msw";
import { setupServer } from "msw/node";
import { onTestFinished, vi } from "vitest";
import { run } from "../src/run.ts";
import type { Report } from "../src/verify.ts";

const MOCKS = { digitalocean, fireworks, instavm };

export type Provider = keyof typeof MOCKS;

/** Returns a response that replaces the one of the mock cloud, or `undefined` to keep it. */
export type Alter = (body: string, request: Request, response: Response) => Response | undefined;

export const REPOSITORY = resolve(import.meta.dirname, "../../..");

export const SECRET = "instavm_sk_secretOfTheTests";

const URL_OF_MOCKS = "https://api.example.test";

/** Sends the requests of this process to a mock cloud for the duration of the test, and alters its responses. */
export function serve(provider: Provider, alter: Alter = () => undefined): { url: string; cloud: MockCloud } {
  const cloud = MOCKS[provider].createMockCloud({ baseUrl: URL_OF_MOCKS, onViolation: "ignore" });
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
  provider: Provider,
  url: string,
): Promise<{ code: number; report: Report; stderr: string }> {
  setEnvironment();
  const { code, stdout, stderr } = await run({ repository: REPOSITORY, provider, baseUrl: url, json: true });
  return { code, report: JSON.parse(stdout), stderr };
}

/** Sets the credentials of all providers in the environment for one test. */
export function setEnvironment(): void {
  for (const name of ["DIGITALOCEAN_TOKEN", "FIREWORKS_API_KEY", "INSTAVM_API_KEY"]) vi.stubEnv(name, SECRET);
  vi.stubEnv("FIREWORKS_ACCOUNT_ID", "acme-robotics");
  onTestFinished(() => void vi.unstubAllEnvs());
}
