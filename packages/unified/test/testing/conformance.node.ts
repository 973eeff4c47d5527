import { describe, it } from "node:test";
import { describeConformance } from "@snap/unified/testing";
import { INSTAVM } from "../support/subjects.ts";

describeConformance(INSTAVM, { describe, it });
