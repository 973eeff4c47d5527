// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

import { createInstaVMClient } from "@snap/instavm";
import * as msw from "@snap/instavm/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "instavm", createClient: createInstaVMClient, msw, subject });
