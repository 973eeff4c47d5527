// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

import { createHetznerClient } from "@snap/hetzner";
import * as msw from "@snap/hetzner/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "hetzner", createClient: createHetznerClient, msw, subject });
