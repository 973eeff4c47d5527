import type { Change } from "@snap/diff/change";
import { describe, expect, it } from "vitest";
import { adapterOperations } from "../../src/changeset/adapter-operations.ts";
import { writeChangeset } from "../../src/changeset/write-changeset.ts";

const removed: Change = {
  code: "property-removed",
  effect: "breaking",
  direction: "response",
  from: "/components/schemas/Snapshot/properties/size",
  to: null,
  message: "In `getSnapshot`, `size` of a snapshot is gone.",
  operations: ["getSnapshot"],
};
const added: Change = {
  ...removed,
  code: "property-added",
  effect: "addition",
  from: null,
  to: "/components/schemas/Volume/properties/encrypted",
  message: "In `createVolume`, `encrypted` can be given.",
  operations: ["createVolume"],
};
const silent: Change = { ...added, effect: "none", message: "An example has changed." };

const write = (changes: Change[], version = "0.3.1", operations = ["getSnapshot"]) =>
  writeChangeset({ provider: "acme", changes, version, unified: { version: "0.1.0", operations } });

describe("writeChangeset", () => {
  it("lists additions and removals, and includes the unified API if its adapter calls the operation", () => {
    const { file, text } = write([removed, added, silent]) ?? {};
    expect(file).toMatch(/^\.changeset\/acme-contract-[\da-f]{8}\.md$/);
    expect(text).toBe(`---
"@snap/acme": minor
"@snap/unified": minor
---

The contract of acme has changed upstream.

### Breaking

- In \`getSnapshot\`, \`size\` of a snapshot is gone.

### Added

- In \`createVolume\`, \`encrypted\` can be given.
`);
  });

  it("names only the provider's package if the adapter does not call the operation", () => {
    expect(write([added])?.text).toMatch(/^---\n"@snap\/acme": minor\n---\n/);
  });

  it("includes the unified API if the change affects all operations and there is an adapter", () => {
    const whole = { ...removed, operations: [] };
    expect(write([whole])?.text).toContain('"@snap/unified": minor');
    expect(write([whole], "0.3.1", [])?.text).not.toContain("@snap/unified");
  });

  it("raises the major version for breaking changes from 1.0.0 on", () => {
    expect(write([removed], "1.2.0")?.text).toContain('"@snap/acme": major');
  });

  it("raises the patch version for a fix", () => {
    expect(write([{ ...added, effect: "fix" }])?.text).toContain('"@snap/acme": patch');
  });

  it("writes nothing if callers are not affected", () => {
    expect(write([])).toBeUndefined();
    expect(write([silent])).toBeUndefined();
  });

  it("has the same name for the same change, and different names for different changes", () => {
    expect(write([added])?.file).toBe(write([added])?.file);
    expect(write([added])?.file).not.toBe(write([removed])?.file);
  });
});

describe("adapterOperations", () => {
  const contract = {
    paths: {
      "/v1/a": { parameters: [], get: { operationId: "listA" }, post: { operationId: "createA" } },
      "/v1/b": { get: { operationId: "listB" } },
    },
  };

  it("returns the operations that the source calls, and no others of the same paths", () => {
    expect(adapterOperations('client.GET("/v1/a", call)', contract)).toEqual(["listA"]);
    expect(adapterOperations('client.POST(\n  "/v1/a", call)', contract)).toEqual(["createA"]);
    expect(adapterOperations('client.paginate("/v1/a").pages()', contract)).toEqual(["listA"]);
    expect(adapterOperations('const LIST = "/v1/a"; client.POST(LIST, call)', contract)).toEqual(["createA"]);
    expect(adapterOperations('client.GET("/v1/ab", call)', contract)).toEqual([]);
  });

  it("returns the operations that the source calls by name", () => {
    const byName = 'import { createA, listA } from "@snap/acme";\nfor await (const a of listA(client, input)) use(a);';
    expect(adapterOperations(`${byName} await createA(client, {});`, contract)).toEqual(["listA", "createA"]);
    expect(adapterOperations("listB(\n  client,\n  {},\n)", contract)).toEqual(["listB"]);
    expect(adapterOperations("createA.isError(error)", contract)).toEqual(["createA"]);
    expect(adapterOperations('listB(client); client.POST("/v1/a", call)', contract)).toEqual(["createA", "listB"]);
  });

  it("ignores a function of the adapter that has the name of an operation", () => {
    const own = "async function listA(client) {} listA(client);";
    expect(adapterOperations(own, contract)).toEqual([]);
    expect(adapterOperations(`import { listA as list } from "@snap/acme"; ${own}`, contract)).toEqual(["listA"]);
  });

  it("ignores longer names, properties and strings that contain the name of an operation", () => {
    expect(adapterOperations("relistA(client); listAll(client)", contract)).toEqual([]);
    expect(adapterOperations("account.listA(client); ({ listA: 1 })", contract)).toEqual([]);
    expect(adapterOperations('explain("listA(client) failed") // listA(client)', contract)).toEqual([]);
  });

  it("returns all operations of a path if the source names the path, but calls no method with it", () => {
    expect(adapterOperations('send(method, "/v1/a")', contract)).toEqual(["listA", "createA"]);
  });

  it("returns nothing for an invalid contract", () => {
    expect(adapterOperations('"/v1/a"', undefined)).toEqual([]);
  });
});
