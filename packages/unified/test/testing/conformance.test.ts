import { describeConformance } from "@snap/unified/testing";
import { describe, it } from "vitest";
import { DIGITALOCEAN, FIREWORKS, INSTAVM } from "../support/subjects.ts";

for (const subject of [DIGITALOCEAN, FIREWORKS, INSTAVM]) describeConformance(subject, { describe, it });
