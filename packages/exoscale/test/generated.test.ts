// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

import { createExoscaleClient } from "@snap/exoscale";
import * as msw from "@snap/exoscale/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "exoscale", createClient: createExoscaleClient, msw, subject });
