import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { createRepository, diagnose } from "./repository.ts";

const GLOBEX = readFileSync(join(import.meta.dirname, "fixtures/snapshots.yaml"), "utf8");
const PLACE = "/paths/~1images/get/x-snap-source";
const LIST = "      operationId: listImages\n";
const describeSource = (word: string) => replaceOnce(GLOBEX, LIST, `${LIST}      x-snap-source: ${word}\n`);

describe("x-snap-source", () => {
  it("is emitted as data for adapters, in a separate module", async () => {
    const source = describeSource("{ type: volume, id: /id, name: /description, tags: /labels }");
    const { files, diagnostics } = await compile(await createRepository({ globex: source }), "globex");
    expect(diagnostics).toEqual([]);
    expect(files.get("sources.ts")).toContain(`export const sources: readonly SourceDescription[] = [
  {
    operation: "listImages",
    path: "/images",
    type: "volume",
    fields: { id: "/id", name: "/description", kind: "volume", tags: "/labels" },
  },
];`);
  });

  it("adds no module to a provider that does not use the extension", async () => {
    const { files } = await compile(await createRepository({ globex: GLOBEX }), "globex");
    expect([...files.keys()]).not.toContain("sources.ts");
  });

  it.each([
    ["{ id: /id }", "", "must have required property 'type'"],
    ["{ type: vm, id: /uuid }", "/id", 'an item of listImages has no property at "/uuid"'],
    ["{ type: vm, id: /id, tags: /base }", "/tags", "must be array or object, got string"],
    ["{ type: vm, id: /id, queries: [] }", "", "/queries must NOT have fewer than 1 items"],
    ["{ type: vm, id: /id, queries: [{ gpu: yes }] }", "/queries/0/gpu", 'listImages has no query parameter "gpu"'],
  ])("refuses %s", async (word, place, message) => {
    expect(await diagnose(describeSource(word))).toContainEqual(
      expect.objectContaining({
        code: "source-list-invalid",
        pointer: PLACE + place,
        message: expect.stringContaining(message),
      }),
    );
  });

  it("is refused on an operation that is not a list", async () => {
    const get = "      operationId: getImage\n";
    const found = await diagnose(replaceOnce(GLOBEX, get, `${get}      x-snap-source: { type: vm, id: /id }\n`));
    expect(found).toEqual([
      expect.objectContaining({ code: "source-list-invalid", message: "getImage is not a list" }),
    ]);
  });
});
