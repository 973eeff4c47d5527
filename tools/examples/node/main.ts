import { createDigitalOceanClient, listSnapshots } from "@snap/digitalocean";

// Without these two options, it is your own account: the token then comes from DIGITALOCEAN_TOKEN.
const mock = { baseUrl: "http://127.0.0.1:4010", token: "any" };
const digitalocean = createDigitalOceanClient(mock);

for await (const snapshot of listSnapshots(digitalocean)) {
  console.log(snapshot.id, snapshot.name, snapshot.size_gigabytes);
}
