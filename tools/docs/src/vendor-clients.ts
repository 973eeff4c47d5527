import type { PackageSize } from "@snap/size/measure-sizes";
import { toKilobytes } from "@snap/size/to-kilobytes";
import { markdownTable } from "markdown-table";

/** A client that a package of ours replaces. */
interface VendorClient {
  readonly provider: string;
  /** The package on npm and its version, in Markdown. */
  readonly client: string;
  /** What a program that lists weighs with the client, minified and gzipped with rolldown. */
  readonly weight: string;
  /** How the client handles a POST to which the provider responds with a 503. */
  readonly post: string;
}

const ONCE = "sent once";
const GET_ONCE = "sent once, as a GET is";

// Measured with these versions and a server on the same machine.
const CLIENTS: readonly VendorClient[] = [
  { provider: "aws", client: "`@aws-sdk/client-ec2` 3.1169.0", weight: "41.5 kB", post: "sent three times" },
  {
    provider: "azure-compute",
    client: "`@azure/arm-compute` 24.1.0",
    weight: "69.3 kB",
    post: "sent four times, as a PUT and a GET are",
  },
  {
    provider: "daytona",
    client: "`@daytonaio/api-client` 0.220.0",
    weight: "42.7 kB",
    post: "sent once; the error has the API key",
  },
  { provider: "e2b", client: "`e2b` 2.51.0", weight: "135 kB", post: ONCE },
  { provider: "exoscale", client: "none on npm", weight: "", post: "" },
  { provider: "fly", client: "`fly-admin` 1.6.1", weight: "79.0 kB, for browsers 6.2 kB", post: GET_ONCE },
  {
    provider: "google-compute",
    client: "`@googleapis/compute` 42.0.0",
    weight: "161 kB",
    post: "sent once; a GET four times",
  },
  {
    provider: "hetzner",
    client: "`hcloud-js` 1.4.1, not by Hetzner",
    weight: "24.9 kB, for browsers 13.8 kB",
    post: GET_ONCE,
  },
  {
    provider: "neon",
    client: "`@neondatabase/api-client` 2.7.3",
    weight: "75.0 kB, for browsers 28.5 kB",
    post: `${GET_ONCE}; the error has the API key`,
  },
  {
    provider: "opensandbox",
    client: "`@alibaba-group/opensandbox` 0.1.11",
    weight: "14.0 kB, and 161 kB with the first request in Node",
    post: GET_ONCE,
  },
  {
    provider: "openstack-cinder",
    client: "`pkgcloud` 2.2.0",
    weight: "cannot be bundled; installs 137 MB",
    post: GET_ONCE,
  },
  {
    provider: "openstack-cinder",
    client: "`openclient` 1.7.10",
    weight: "cannot be bundled; installs 5 MB",
    post: `${GET_ONCE}; the client prints the token`,
  },
  {
    provider: "qdrant",
    client: "`@qdrant/js-client-rest` 1.19.0",
    weight: "162 kB, for browsers 5.4 kB",
    post: GET_ONCE,
  },
  { provider: "stackit", client: "none on npm", weight: "", post: "" },
  {
    provider: "vultr",
    client: "`@vultr/vultr-node` 2.8.0",
    weight: "85.3 kB, for browsers 8.6 kB; installs 68 MB",
    post: `${GET_ONCE}; the error is returned as if it were the result`,
  },
];

/** Renders a Markdown table of the clients that our packages replace, next to the weight of ours. */
export function renderVendorClients(sizes: Readonly<Record<string, PackageSize>>): string {
  const rows = CLIENTS.map(({ provider, client, weight, post }) => {
    const ours = sizes[`@snap/${provider}`]?.programs["lists"]?.rolldown;
    if (ours === undefined) throw new Error(`tools/size/sizes.json has no size of @snap/${provider}.`);
    return [client, weight, `\`@snap/${provider}\`: ${toKilobytes(ours)}`, post];
  });
  const head = ["client", "a program that lists", "the same with ours", "a POST that fails with a 503"];
  return `${markdownTable([head, ...rows])}\n`;
}
