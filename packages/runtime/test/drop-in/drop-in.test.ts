import { readFileSync } from "node:fs";
import * as fetchClient from "@snap/runtime/fetch-client";
import * as openapiFetch from "openapi-fetch";
import { describe, expect, test } from "vitest";
import { CASES } from "./cases/index.ts";
import type { Library } from "./library.ts";

const CONTROLS = CASES.filter(({ differs }) => differs === undefined);

describe("@snap/runtime/fetch-client:", () => {
  test.each(CASES)("$name", ({ run }) => run(fetchClient));
});

// Verifies that the cases describe the actual behavior of openapi-fetch.
describe("openapi-fetch, the control:", () => {
  const control: object = { ...openapiFetch, createClient: openapiFetch.default };
  test.each(CONTROLS)("$name", ({ run }) => run(control as Library));
});

test("the suite has at least 160 different cases and 80 checks of types", () => {
  const types = readFileSync(new URL("client-types.ts", import.meta.url), "utf8");
  expect(types.match(/expectTypeOf[(<]|@ts-expect-error/g)?.length).toBeGreaterThanOrEqual(80);
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  expect(CASES.length).toBeGreaterThanOrEqual(160);
});
