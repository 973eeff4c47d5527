// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

import { createFireworksClient } from "@snap/fireworks";
import * as msw from "@snap/fireworks/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "fireworks", createClient: createFireworksClient, msw, subject });
