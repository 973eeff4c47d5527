import type { MockContract } from "../mock-operation.ts";
import { compilePath } from "../request/compile-path.ts";
import { route } from "../route.ts";
import type { MockBehaviour } from "./behaviour.ts";
import { checkOptions } from "./check-options.ts";
import { createClockWarning } from "./clock-warning.ts";
import { createCloudState } from "./cloud-state.ts";
import { createCoverage } from "./coverage.ts";
import { createFaults } from "./faults.ts";
import type { Collections, MockCloud, MockCloudOptions, MockRequest } from "./mock-cloud.ts";
import { createRateLimiter } from "./rate-limit.ts";
import { serve } from "./serve.ts";

/**
 * Creates a provider account in memory. It stores the objects that requests create, returns them, and removes them when
 * they are deleted.
 *
 * The account follows the spec; `behaviour` adds what the spec does not say.
 */
export function createMockCloud<Kept extends Collections>(
  contract: MockContract,
  behaviour: MockBehaviour,
  options: MockCloudOptions<Kept>,
): MockCloud<Kept> {
  checkOptions(options as MockCloudOptions, contract);
  const { rateLimit } = options;
  // Variables of the documented URL are found in each request.
  const baseUrl = options.baseUrl === undefined ? contract.baseUrl : readBaseUrl(options.baseUrl);
  const state = createCloudState(contract, behaviour, options as MockCloudOptions);
  const faults = createFaults(contract, state.draw);
  const coverage = createCoverage(
    contract.operations.flatMap(({ id, responses }) => Object.keys(responses).map((status) => `${id} ${status}`)),
  );
  const requests: MockRequest[] = [];
  const takeRequest = rateLimit && createRateLimiter(rateLimit);
  const server = {
    contract,
    behaviour,
    options,
    state,
    faults,
    coverage,
    requests,
    takeRequest,
    warnOfClock: createClockWarning(contract.provider, state.clock),
  };
  // No server has the address of an unknown region.
  const isServer = (values: Readonly<Record<string, string>>) =>
    Object.entries(contract.scopes ?? {}).every(([option, { variable = "" }]) => {
      const { [variable]: value } = values;
      return value === undefined || state.hasScope(option, value);
    });
  const handlers = contract.operations.map((operation) => {
    const path = compilePath(baseUrl, operation);
    return route(contract, operation, path, (request, send) => {
      const values = path.read(new URL(request.url));
      return values && isServer(values) ? serve(server, operation, path, request, send) : undefined;
    });
  });
  const { store, clock } = state;
  return { handlers, store: store as MockCloud<Kept>["store"], clock, requests, faults, coverage };
}

// Returns the URL in the form that requests have: without a default port, with the host in lower case.
function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "") {
    return url.origin + url.pathname.replace(/\/+$/, "");
  }
  const remedy = "Pass one such as http://localhost:4010.";
  throw new TypeError(`createMockCloud: \`baseUrl\` must be an http or https URL, got "${text}". ${remedy}`);
}
