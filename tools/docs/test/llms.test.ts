import type { Operation } from "@snap/codegen/model";
import { SpecNode } from "@snap/codegen/spec-node";
import { describe, expect, it } from "vitest";
import { describeOperation } from "../src/llms/describe-operation.ts";
import { renderOverview } from "../src/llms/render-llms.ts";
import { toCode, toText } from "../src/operations.ts";

const OPERATION: Operation = {
  id: "createDisk",
  identifier: "createDisk",
  method: "post",
  path: "/disks/{id}",
  summary: "Create a disk",
  security: [],
  parameters: [
    { in: "path", name: "id", required: true, schema: {} },
    { in: "query", name: "dry_run", required: false, schema: {} },
  ],
  responses: [],
  traits: {},
};

function describeWithBody(schema: unknown): string {
  const content = { "application/json": { schema } };
  const root = SpecNode.of({ paths: { "/disks/{id}": { post: { requestBody: { content } } } } });
  const media = { type: "application/json", node: root, schema, examples: {} };
  return describeOperation(root, { ...OPERATION, body: { required: true, content: [media] } });
}

describe("describeOperation", () => {
  it("tells method, path, summary and parameters on one line", () => {
    expect(describeOperation(SpecNode.of({}), OPERATION)).toBe(
      "- `createDisk`: `POST /disks/{id}`. Create a disk. Path: id*. Query: dry_run.",
    );
  });

  it("tells where there is an iteration over all pages", () => {
    const pagination = { style: "page-number", items: "/disks" };
    expect(describeOperation(SpecNode.of({}), { ...OPERATION, pagination })).toMatch(/ All pages: `paginate`\.$/);
  });

  it.each<[string, unknown]>([
    ["name*, size", { properties: { name: {}, size: {} }, required: ["name"] }],
    ["a*, b", { allOf: [{ properties: { a: {} }, required: ["a"] }, { properties: { b: {} } }] }],
    [
      "type*, image",
      {
        oneOf: [
          { properties: { type: {} }, required: ["type"] },
          { properties: { type: {}, image: {} }, required: ["type", "image"] },
        ],
      },
    ],
  ])("tells of a body %s", (told, schema) => {
    expect(describeWithBody(schema)).toMatch(new RegExp(` Body: ${told.replaceAll("*", "\\*")}\\.$`));
  });
});

describe("renderOverview", () => {
  it("names the packages that are published", () => {
    const one = { name: "@snap/one", folder: "one", description: "The first.", private: false, entries: [] };
    const two = { ...one, name: "@snap/two", folder: "two", description: "The second.", private: true };
    const overview = renderOverview([one, two], "```ts\nimport {} from '@snap/unified';\n```\n", "");
    expect(overview).toContain(
      "- [@snap/one](https://github.com/snap-clients/snap/blob/main/packages/one/llms.txt): The first.\n",
    );
    expect(overview).not.toContain("@snap/two");
  });
});

describe("spec text in Markdown", () => {
  it("stays text on one line", () => {
    expect(toText("a\n# b [c](d) <script> `e` | f")).toBe("a \\# b \\[c\\](d) \\<script\\> \\`e\\` \\| f");
  });

  it("does not end the code or the cell that it stands in", () => {
    expect(toCode("GET /a`b\n|c")).toBe("`GET /a'b \\|c`");
  });
});
