import { getResponse } from "msw";
import { loadMocks } from "./load-subject.ts";

/** Creates a mock account of a provider, and returns a `fetch` that sends requests to it. */
export async function createMockFetch(provider: string): Promise<(request: Request) => Promise<Response>> {
  const { createMockCloud } = await loadMocks(provider);
  const { handlers } = createMockCloud();
  return async (request) => (await getResponse(handlers, request)) ?? Response.error();
}
