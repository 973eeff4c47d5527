// In Jest, `require` of ES modules works in Node 24.9 and later.
const { createDigitalOceanClient, getSnapshot } = require("@snap/digitalocean");

test("a client refuses a path parameter that would change the path", async () => {
  const client = createDigitalOceanClient({ token: "any" });
  await expect(getSnapshot(client, { snapshot_id: ".." })).rejects.toThrow("snapshot_id");
});
