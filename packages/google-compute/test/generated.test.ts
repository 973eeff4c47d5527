// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

import { createGoogleComputeClient } from "@snap/google-compute";
import * as msw from "@snap/google-compute/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "google-compute", createClient: createGoogleComputeClient, msw, subject });
