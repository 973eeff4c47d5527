import { createMockCloud as createDigitalOceanCloud } from "@snap/digitalocean/msw";
import { createMockCloud as createFireworksCloud } from "@snap/fireworks/msw";
import { createMockCloud as createInstaVMCloud } from "@snap/instavm/msw";
import { setupServer } from "msw/node";

// Imported before a snippet: each provider is a mock cloud with a fast clock, and the environment has credentials.
Object.assign(process.env, {
  DIGITALOCEAN_TOKEN: "dop_v1_snippet",
  FIREWORKS_ACCOUNT_ID: "acme-robotics",
  FIREWORKS_API_KEY: "fw_snippet",
  INSTAVM_API_KEY: "instavm_sk_snippet",
});
const clouds = [createDigitalOceanCloud(), createFireworksCloud(), createInstaVMCloud()];
setupServer(...clouds.flatMap(({ handlers }) => handlers)).listen({ onUnhandledFrame: "error" });
setInterval(() => {
  for (const { clock } of clouds) clock.advance(30_000);
}, 50).unref();
