// In Jest, `require` of an ES module works from Node 24.9 on.
const { createDigitalOceanClient, getSnapshot } = require("@snap/digitalocean");

test("a client refuses a path parameter that leads elsewhere", async () => {
  const client = createDigitalOceanClient({ token: "any" });
  await expect(getSnapshot(client, { snapshot_id: ".." })).rejects.toThrow("snapshot_id");
});
