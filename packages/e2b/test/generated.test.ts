// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

import { createE2BClient } from "@snap/e2b";
import * as msw from "@snap/e2b/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "e2b", createClient: createE2BClient, msw, subject });
