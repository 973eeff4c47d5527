// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

import { createDaytonaClient } from "@snap/daytona";
import * as msw from "@snap/daytona/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "daytona", createClient: createDaytonaClient, msw, subject });
