import { describeMockCloud } from "@snap/contract";
import { createFireworksClient } from "@snap/fireworks";
import { createMockCloud } from "@snap/fireworks/msw";

describeMockCloud({
  provider: "fireworks",
  createClient: (credential, fetch) => createFireworksClient({ apiKey: credential, fetch, retry: false }),
  createMockCloud,
});
