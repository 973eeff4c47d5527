import { createDigitalOceanClient } from "@snap/digitalocean";
import { createMockCloud } from "@snap/digitalocean/msw";
import { getResponse } from "msw";

test("lists a mock account", async () => {
  const { handlers } = createMockCloud();
  const client = createDigitalOceanClient({
    token: "any",
    fetch: async (request) => (await getResponse(handlers, request)) ?? Response.error(),
  });
  const names = [];
  for await (const { name } of client.paginate("/v2/snapshots")) names.push(name);
  expect(names).toContain("orders-db-nightly");
});
