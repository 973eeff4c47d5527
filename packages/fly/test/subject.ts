import type { Collections } from "@snap/fly/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {};
