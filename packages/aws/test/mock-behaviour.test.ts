import { createMockCloud, handlers } from "@snap/aws/msw";
import { expect, test } from "vitest";
import { behaviour } from "../src/mock-behaviour.ts";

test("the mock cloud only behaves as its contract describes", () => {
  expect(behaviour).toEqual({});
  expect(createMockCloud().handlers).toHaveLength(handlers.length);
});
