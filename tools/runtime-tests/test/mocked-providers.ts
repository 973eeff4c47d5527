import { loadPublished } from "@snap/provider-tests/load-published";
import { loadMocks } from "@snap/provider-tests/load-subject";
import { setupServer } from "msw/node";

// Imported before a snippet: each provider is a mock cloud with a fast clock, and the environment has credentials.
const providers = await loadPublished();
Object.assign(process.env, ...providers.map(({ environment }) => environment));
const mocks = await Promise.all(providers.map(({ provider }) => loadMocks(provider)));
const clouds = mocks.map(({ createMockCloud }) => createMockCloud());
setupServer(...clouds.flatMap(({ handlers }) => handlers)).listen({ onUnhandledFrame: "error" });
setInterval(() => {
  for (const { clock } of clouds) clock.advance(30_000);
}, 50).unref();
