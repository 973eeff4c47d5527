// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

import { createAzureComputeClient } from "@snap/azure-compute";
import * as msw from "@snap/azure-compute/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "azure-compute", createClient: createAzureComputeClient, msw, subject });
