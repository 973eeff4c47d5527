import type { Adapter } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import { e2b } from "@snap/unified/e2b";
import { fireworks } from "@snap/unified/fireworks";
import { hetzner } from "@snap/unified/hetzner";
import { instavm } from "@snap/unified/instavm";
import { neon } from "@snap/unified/neon";
import { vultr } from "@snap/unified/vultr";
import { ADDRESS, type watch } from "./watch.ts";

/** The account of an attack, with the arguments of its calls. */
export interface AttackedAccount {
  readonly adapter: Adapter;
  /** The id of a snapshot. */
  readonly id: string;
  /** What to create a snapshot of, and with which options. */
  readonly creation: object;
  /** What to restore a snapshot into. */
  readonly into: object;
  /** The operation that returns a job of the account. */
  readonly job?: string;
}

type CreateAccount = (secret: string, options: ReturnType<typeof watch>["options"]) => AttackedAccount;

/** The name of a snapshot at Fireworks, which is its id there. */
export const NAME = "accounts/acme/clusters/c/environments/e/snapshots/s";

const OWN = { account: "a", baseUrl: ADDRESS };
const VM = { type: "vm", id: "2" };
const DATABASE = { from: { type: "database", id: "2" }, name: "n" };

/** Creates each account with a credential. */
export const ACCOUNTS: Readonly<Record<string, CreateAccount>> = {
  "at DigitalOcean": (token, options) => ({
    adapter: digitalocean({ ...OWN, token, ...options }) as Adapter,
    id: "1",
    creation: { from: VM, name: "n" },
    into: VM,
    job: "getAction",
  }),
  "at E2B": (apiKey, options) => ({
    adapter: e2b({ ...OWN, apiKey, ...options }) as Adapter,
    id: "1",
    creation: { from: { type: "sandbox", id: "2" }, name: "n" },
    into: { type: "sandbox" },
  }),
  "at Fireworks": (apiKey, options) => ({
    adapter: fireworks({ ...OWN, accountId: "acme", apiKey, ...options }) as Adapter,
    id: NAME,
    creation: {},
    into: VM,
  }),
  "at Hetzner": (token, options) => ({
    adapter: hetzner({ ...OWN, token, ...options }) as Adapter,
    id: "1",
    creation: { from: VM, name: "n" },
    into: { type: "vm", name: "n", serverType: "cx22" },
    job: "getAction",
  }),
  "at InstaVM": (apiKey, options) => ({
    adapter: instavm({ ...OWN, apiKey, ...options }) as Adapter,
    id: "1",
    creation: { from: VM, name: "n" },
    into: VM,
  }),
  "at Neon, in one project": (apiKey, options) => ({
    adapter: neon({ ...OWN, projectId: "p", apiKey, ...options }) as Adapter,
    id: "p:1",
    creation: DATABASE,
    into: { type: "database", name: "n" },
    job: "getOperation",
  }),
  "at Neon, in all projects": (apiKey, options) => ({
    adapter: neon({ ...OWN, scopes: "all", apiKey, ...options }) as Adapter,
    id: "p:1",
    creation: DATABASE,
    into: { type: "database", name: "n" },
    job: "getOperation",
  }),
  "at Vultr": (apiKey, options) => ({
    adapter: vultr({ ...OWN, apiKey, ...options }) as Adapter,
    id: "1",
    creation: { from: { type: "volume", id: "2" }, name: "n" },
    into: { type: "volume", region: "r", sizeGb: 10 },
  }),
};
