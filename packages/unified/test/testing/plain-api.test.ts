import { createDigitalOceanClient, traits } from "@snap/digitalocean";
import { snapshots } from "@snap/digitalocean/snapshots";
import { createStandardAdapter } from "@snap/unified/adapter";
import { describeConformance } from "@snap/unified/testing";
import { describe, it } from "vitest";
import { DIGITALOCEAN } from "../support/subjects.ts";

// An API that can only list.
describeConformance(
  {
    ...DIGITALOCEAN,
    name: "an API without get and delete",
    creations: {},
    restorations: {},
    createAdapter({ account, credential: token, fetch, timeout }) {
      const { get: _, delete: __, ...listOnly } = snapshots;
      const options = { token, fetch, timeout, retry: false } as const;
      return createStandardAdapter({
        provider: "digitalocean",
        account,
        client: createDigitalOceanClient(options),
        options,
        traits: { ...traits, capabilities: { get: "listed", delete: false } },
        capabilities: { create: {}, restore: {} },
        snapshots: listOnly,
      });
    },
  },
  { describe, it },
);
