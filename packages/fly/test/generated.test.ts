// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

import { createFlyClient } from "@snap/fly";
import * as msw from "@snap/fly/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "fly", createClient: createFlyClient, msw, subject });
