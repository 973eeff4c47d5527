import type { Json } from "@snap/openapi/json";
import { describe, expect, it } from "vitest";
import { applyOverlay } from "../src/overlay/apply-overlay.ts";
import { readOverlay } from "../src/overlay/read-overlay.ts";

const API: Json = { info: { title: "API", tags: ["a", "b"] }, paths: { "/a": { get: { operationId: "old" } } } };

function writersOf(...actions: readonly object[]) {
  const named = actions.map((action) => ({ description: "Because.", ...action }));
  const overlay = { overlay: "1.1.0", info: { title: "Test", version: "1" }, actions: named };
  const { writers } = applyOverlay(API, readOverlay(JSON.parse(JSON.stringify(overlay)), "o.yaml"), "o.yaml");
  return (...keys: string[]) => writers.get(keys);
}

describe("the writers of a document with an overlay", () => {
  it("are the actions that wrote a place or a part of it; unchanged places have no writer", () => {
    const writerOf = writersOf({ target: "$.paths", update: { "/a": { get: { summary: "New." } } } });
    expect(writerOf("paths", "/a", "get", "summary")).toBe(0);
    expect(writerOf("paths")).toBe(0);
    expect(writerOf("info")).toBeUndefined();
    expect(writerOf("info", "title")).toBeUndefined();
  });

  it("are the last actions if several wrote the same place", () => {
    const writerOf = writersOf(
      { target: "$.info", update: { title: "Mine", contact: { name: "A" } } },
      { target: "$.info", update: { title: "Yours" } },
    );
    expect(writerOf("info", "title")).toBe(1);
    expect(writerOf("info", "contact", "name")).toBe(0);
    expect(writerOf("info")).toBe(1);
  });

  it("are the actions that removed a value, for everything below it and for the items that moved up", () => {
    const writerOf = writersOf({ target: "$.paths['/a']", remove: true }, { target: "$.info.tags[0]", remove: true });
    expect(writerOf("paths", "/a", "get", "operationId")).toBe(0);
    expect(writerOf("info", "tags", "0")).toBe(1);
    expect(writerOf("info", "tags", "1")).toBe(1);
  });

  it("omit an action that cannot be applied", () => {
    const writerOf = writersOf({ target: "$.nowhere", update: { a: 1 } }, { target: "$.info", update: { title: "X" } });
    expect(writerOf("info", "title")).toBe(1);
    expect(writerOf("nowhere")).toBeUndefined();
  });
});
