import { digitalocean } from "@snap/unified/digitalocean";
import { fireworks } from "@snap/unified/fireworks";
import { instavm } from "@snap/unified/instavm";
import sizes from "../../runtime-tests/sizes.json" with { type: "json" };
import { renderCapabilityMatrix } from "./capability-matrix.ts";
import type { Section } from "./fill-section.ts";
import { renderSize } from "./size-table.ts";

// Nothing is sent: the credentials open nothing.
const ADAPTERS = [
  digitalocean({ token: "docs" }),
  fireworks({ apiKey: "docs", accountId: "docs" }),
  instavm({ apiKey: "docs" }),
];

/** All that is written into Markdown files. */
export const SECTIONS: readonly Section[] = [
  { file: "packages/unified/README.md", name: "capabilities", body: renderCapabilityMatrix(ADAPTERS) },
  ...Object.entries(sizes).map(([name, size]) => ({
    file: `${name.replace("@snap", "packages")}/README.md`,
    name: "size",
    body: renderSize(size),
  })),
];
