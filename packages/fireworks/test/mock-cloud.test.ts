import { createFireworksClient } from "@snap/fireworks";
import { createMockCloud } from "@snap/fireworks/msw";
import { describeMockCloud } from "@snap/provider-tests";

describeMockCloud({
  provider: "fireworks",
  createClient: createFireworksClient,
  createMockCloud,
});
