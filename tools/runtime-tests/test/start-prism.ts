import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { afterAll } from "vitest";

/**
 * Starts Prism with the options of `prism mock`, and returns its address. All servers share this process, because
 * loading Prism takes longer than all requests.
 */
export async function startPrism(spec: string): Promise<string> {
  const server = createServer(await getHttpOperationsFromSpec(spec), {
    cors: true,
    config: {
      isProxy: false,
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false, ignoreExamples: false },
    },
    components: { logger: createLogger("prism", { level: "silent" }) },
  });
  afterAll(() => server.close());
  return server.listen(0, "127.0.0.1");
}
