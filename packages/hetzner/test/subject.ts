import type { Collections } from "@snap/hetzner/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {};
