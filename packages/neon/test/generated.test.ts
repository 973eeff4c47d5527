// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

import { createNeonClient } from "@snap/neon";
import * as msw from "@snap/neon/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "neon", createClient: createNeonClient, msw, subject });
