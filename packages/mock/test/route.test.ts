import { createMockCloud } from "@snap/digitalocean/msw";
import { expect, it } from "vitest";

it("leaves requests to other addresses unparsed, because msw 2 takes long to find cookies", async () => {
  const { handlers } = createMockCloud({ baseUrl: "https://cloud.example" });
  const request = new Request("https://cloud.example/v2/snapshots", { headers: { cookie: "session=1" } });
  const parsed = await Promise.all(handlers.map((handler) => handler.parse({ request })));
  const found = parsed.map(({ match, cookies }) => `${match.matches}: ${JSON.stringify(cookies)}`);
  expect(new Set(found)).toEqual(new Set(['true: {"session":"1"}', "false: {}"]));
});
