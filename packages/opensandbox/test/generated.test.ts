// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

import { createOpenSandboxClient } from "@snap/opensandbox";
import * as msw from "@snap/opensandbox/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "opensandbox", createClient: createOpenSandboxClient, msw, subject });
