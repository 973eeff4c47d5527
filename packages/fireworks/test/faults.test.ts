import { createFireworksClient } from "@snap/fireworks";
import { describeFaults } from "@snap/provider-tests";

describeFaults({
  provider: "fireworks",
  createClient: createFireworksClient,
});
