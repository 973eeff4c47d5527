import type { Collections } from "@snap/google-compute/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {
  situations: [
    // The mock cloud does not cause these yet.
    { operation: "listSnapshots", status: "404", name: "the provider responds with 404", fault: 404 },
  ],
};
