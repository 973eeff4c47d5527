import type { Collections } from "@snap/opensandbox/msw";
import { snapshots } from "@snap/opensandbox/snapshots";
import type { Subject } from "@snap/provider-tests";
import { opensandbox } from "@snap/unified/opensandbox";
import { toStatedFields } from "@snap/unified/testing";

const SANDBOX = { type: "sandbox", id: "7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936" } as const;

export const subject: Subject<Collections> = {
  adapter: opensandbox,
  creations: { sandbox: { from: SANDBOX, name: "conformance" } },
  restorations: {
    sandbox: { of: "sandbox", into: { type: "sandbox", resourceLimits: { cpu: "500m", memory: "512Mi" } } },
  },
  compare: (a, b) => Date.parse(Reflect.get(b, "createdAt")) - Date.parse(Reflect.get(a, "createdAt")),
  fields: toStatedFields(snapshots),
  situations: [
    { status: "400", name: "the server refuses it", fault: 400 },
    // The mock cloud needs no key, as a server that has none configured.
    { status: "401", name: "the key is wrong", fault: 401 },
    { operation: "createSandbox", status: "404", name: "the snapshot does not exist", fault: 404 },
  ],
};
