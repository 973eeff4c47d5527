import type { Collections } from "@snap/aws/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {
  situations: [
    // The mock cloud does not cause these yet.
    { operation: "getSnapshot", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "deleteSnapshot", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "getImage", status: "400", name: "the provider responds with 400", fault: 400 },
    { operation: "getVolume", status: "400", name: "the provider responds with 400", fault: 400 },
  ],
};
