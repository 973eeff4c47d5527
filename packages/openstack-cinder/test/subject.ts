import type { Collections } from "@snap/openstack-cinder/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {};
