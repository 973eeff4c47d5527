import { describeMockCloud } from "@snap/contract";
import { createFireworksClient } from "@snap/fireworks";
import { createMockCloud } from "@snap/fireworks/msw";

describeMockCloud({
  provider: "fireworks",
  createClient: createFireworksClient,
  createMockCloud,
});
