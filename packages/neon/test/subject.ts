import type { Collections } from "@snap/neon/msw";
import type { Subject } from "@snap/provider-tests";

export const subject: Subject<Collections> = {
  situations: [
    // Every change can meet another operation that is in progress.
    { status: "423", name: "another operation is in progress", fault: 423 },
  ],
};
