import { describeFaults } from "@snap/contract";
import { createFireworksClient } from "@snap/fireworks";

describeFaults({
  provider: "fireworks",
  createClient: createFireworksClient,
});
