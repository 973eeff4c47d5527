import { createDigitalOceanClient, listSnapshots } from "@snap/digitalocean";

// Remove these two options to use your account with the token in DIGITALOCEAN_TOKEN.
const mock = { baseUrl: "http://127.0.0.1:4010", token: "any" };
const digitalocean = createDigitalOceanClient(mock);

for await (const snapshot of listSnapshots(digitalocean)) {
  console.log(snapshot.id, snapshot.name, snapshot.size_gigabytes);
}
