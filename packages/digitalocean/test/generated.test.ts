// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

import { createDigitalOceanClient } from "@snap/digitalocean";
import * as msw from "@snap/digitalocean/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "digitalocean", createClient: createDigitalOceanClient, msw, subject });
