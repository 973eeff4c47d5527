import type { Collections } from "@snap/mock";
import { expect, it } from "vitest";
import type { CreateClient } from "./call-operation.ts";
import type { Subject } from "./subject.ts";

/** Declares the tests of the options of a client and an adapter that are passed in JavaScript. */
export function describeOptions<Kept extends Collections>({
  createClient,
  subject,
}: {
  readonly createClient: CreateClient;
  readonly subject: Pick<Subject<Kept>, "adapter">;
}): void {
  it.each([null, Promise.resolve({}), "credential", []])("refuses %o instead of its options", (options) => {
    for (const create of [createClient, ...(subject.adapter ? [subject.adapter] : [])])
      expect(() => create(options as never)).toThrow("`options` must be an object.");
  });
}
