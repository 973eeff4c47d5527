// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

import { createVultrClient } from "@snap/vultr";
import * as msw from "@snap/vultr/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "vultr", createClient: createVultrClient, msw, subject });
