import { describeFaults } from "@snap/contract";
import { createFireworksClient } from "@snap/fireworks";

describeFaults({
  provider: "fireworks",
  createClient: (credential, options) => createFireworksClient({ apiKey: credential, ...options }),
});
