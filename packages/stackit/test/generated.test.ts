// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

import { createStackitClient } from "@snap/stackit";
import * as msw from "@snap/stackit/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "stackit", createClient: createStackitClient, msw, subject });
