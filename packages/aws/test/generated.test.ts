// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import { createAWSClient } from "@snap/aws";
import * as msw from "@snap/aws/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "aws", createClient: createAWSClient, msw, subject });
