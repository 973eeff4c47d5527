import type { MockBehaviour } from "@snap/mock";

/** The behaviour of Aws's mock cloud that its contract does not describe. */
export const behaviour: MockBehaviour = {};
