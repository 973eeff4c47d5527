import { createDigitalOceanClient } from "@snap/digitalocean";
import { clientOptions, createMockCloud } from "@snap/digitalocean/msw";
import { getResponse } from "msw";
import { expect, it, onTestFinished, vi } from "vitest";

it("a mock cloud warns once about a wait while its clock stands still, on the third poll, and names the fix", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const { handlers, clock } = createMockCloud();
  const fetch = async (request: Request) => (await getResponse(handlers, request)) ?? Response.error();
  const client = createDigitalOceanClient({ ...clientOptions, fetch });
  const list = () => client.GET("/v2/snapshots");
  for (let poll = 0; poll < 4; poll++) await list();
  expect(warn).not.toHaveBeenCalled();
  await client.POST("/v2/droplets/{droplet_id}/actions", {
    params: { path: { droplet_id: 200776916 } },
    body: { type: "snapshot" },
  });
  await list();
  await list();
  expect(warn).not.toHaveBeenCalled();
  await list();
  await list();
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toMatch(/stands still.*clock\.advance.*now: "real"/);
  clock.advance(600_000);
});
