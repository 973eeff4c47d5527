// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import { createOpenStackCinderClient } from "@snap/openstack-cinder";
import * as msw from "@snap/openstack-cinder/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "openstack-cinder", createClient: createOpenStackCinderClient, msw, subject });
