import { createDigitalOceanClient, listSnapshots } from "@snap/digitalocean";
import { createMockCloud } from "@snap/digitalocean/msw";
import { getResponse } from "msw";

test("lists a mock account", async () => {
  const { handlers } = createMockCloud();
  const client = createDigitalOceanClient({
    token: "any",
    fetch: async (request) => (await getResponse(handlers, request)) ?? Response.error(),
  });
  const names = [];
  for await (const { name } of listSnapshots(client)) names.push(name);
  expect(names).toContain("orders-db-nightly");
});
