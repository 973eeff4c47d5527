// In Jest, `require` of an ES module works from Node 24.9 on.
const { createDigitalOceanClient } = require("@snap/digitalocean");

test("a client refuses a path parameter that leads elsewhere", async () => {
  const client = createDigitalOceanClient({ token: "any" });
  const params = { path: { snapshot_id: ".." } };
  await expect(client.GET("/v2/snapshots/{snapshot_id}", { params })).rejects.toThrow("snapshot_id");
});
