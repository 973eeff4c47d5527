// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

import type { AccountTraits } from "@snap/runtime";

/** What is known about every account at OpenStackCinder without a request. */
export const traits: AccountTraits = { environment: { token: "OS_TOKEN" }, capabilities: {} };
