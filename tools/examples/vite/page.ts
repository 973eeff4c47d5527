import { createDigitalOceanClient, listSnapshots } from "@snap/digitalocean";
import { createMockCloud } from "@snap/digitalocean/msw";
import { getResponse } from "msw";

// A mock account inside the page, so no request leaves it.
const { handlers } = createMockCloud();
const digitalocean = createDigitalOceanClient({
  token: "any",
  fetch: async (request) => (await getResponse(handlers, request)) ?? Response.error(),
});

for await (const snapshot of listSnapshots(digitalocean)) {
  const item = document.createElement("li");
  item.textContent = `${snapshot.id} ${snapshot.name}`;
  document.querySelector("ul")?.append(item);
}
