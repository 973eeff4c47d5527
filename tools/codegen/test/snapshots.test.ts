import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const GLOBEX = readFileSync(join(import.meta.dirname, "fixtures/snapshots.yaml"), "utf8");
const IMAGE = "/components/schemas/Image/x-snap-snapshot";
const DETAILS = "/components/schemas/Details/x-snap-snapshot";
const DETAILS_WORD = /^ {6}x-snap-snapshot:\n(?: {8}.*\n)+/m.exec(GLOBEX)?.[0] ?? "";

describe("x-snap-snapshot", () => {
  it("is emitted as data for adapters, in a separate module", async () => {
    const { files, diagnostics } = await compile(await createRepository({ globex: GLOBEX }), "globex");
    expect(diagnostics).toEqual([]);
    await expect(files.get("snapshots.ts")).toMatchFileSnapshot("expected/globex/snapshots.ts");
    await expect(files.get("traits.ts")).toMatchFileSnapshot("expected/globex/traits.ts");
    expect(files.get("index.ts")).toContain('export { traits } from "./traits.ts";');
    expect(files.get("index.ts")).not.toContain("snapshots");
  });

  it("has the limits of `x-snap-limits`", async () => {
    const limits = "x-snap-limits: { requestsPerMinute: { value: 60, because: So. } }\n";
    const limited = replaceOnce(GLOBEX, "x-snap-collections:\n", `${limits}x-snap-collections:\n`);
    const { files } = await compile(await createRepository({ globex: limited }), "globex");
    expect(files.get("traits.ts")).toContain("limits: { requestsPerMinute: 60 },");
  });

  it.each([
    ["{}", "must NOT have fewer than 1 properties"],
    ["{ requestsPerMinute: 60 }", "/requestsPerMinute must be object"],
    ["{ requestsPerMinute: { value: 60 } }", "must have required property 'because'"],
    ["{ perMinute: { value: 60, because: So. } }", "/perMinute is unknown"],
  ])("refuses the limits %s", async (limits, message) => {
    const found = await diagnose(
      replaceOnce(GLOBEX, "x-snap-collections:\n", `x-snap-limits: ${limits}\nx-snap-collections:\n`),
    );
    expect(found).toEqual([
      expect.objectContaining({ code: "limits-invalid", message: expect.stringContaining(message) }),
    ]);
  });

  it("adds no module to a provider that does not use the extension", async () => {
    const { files } = await compile(await createRepository({ acme: ACME }), "acme");
    expect([...files.keys()]).not.toContain("snapshots.ts");
  });

  it.each<[pointer: string, message: string, from: string, to: string]>([
    [IMAGE, "must have required property 'id'", "        id: /id\n        name: [", "        name: ["],
    [IMAGE, "/colour is unknown", "        regions: /region\n", "        regions: /region\n        colour: /base\n"],
    [IMAGE, "/name/0 must match pattern", "name: [/names/0, /description]", "name: [names]"],
    [IMAGE, "/inferred/0 must be one of", "inferred: [sizes]", "inferred: [size]"],
    [IMAGE, "/sizes/0/basis must be one of billed, provisioned, stored", "basis: stored, zero", "basis: paid, zero"],
    [
      IMAGE,
      "must have property because",
      "state: { at: /status/word, ready: [READY], creating: [SAVING], inferred: [creating] }",
      "state: { always: ready }",
    ],
    [
      IMAGE,
      "/idPrefix must match pattern",
      "        regions: /region\n",
      "        regions: /region\n        idPrefix: 'a:'\n",
    ],
    [
      `${IMAGE}/rename/operation`,
      'there is no operation "setTitle"',
      "rename: { operation: updateImage",
      "rename: { operation: setTitle",
    ],
    [
      `${IMAGE}/rename/operation`,
      "getImage has no request body",
      "rename: { operation: updateImage",
      "rename: { operation: getImage",
    ],
    [
      `${IMAGE}/rename/operation`,
      "the path of listImages must have one parameter",
      "rename: { operation: updateImage",
      "rename: { operation: listImages",
    ],
    [`${IMAGE}/rename/at`, 'the body of updateImage has no property at "/title"', "at: /image/title", "at: /title"],
    [`${IMAGE}/rename/at`, "must be string, got boolean", "at: /image/title", "at: /keep"],
    [`${IMAGE}/protect/at`, "must be boolean, got string", "at: /keep", "at: /image/title"],
    [
      `${IMAGE}/rename/operation`,
      'updateImage also requires "keep"',
      "              properties: { image: { type: object, p",
      "              required: [keep]\n              properties: { image: { type: object, p",
    ],
    [`${IMAGE}/delete/id`, 'Image has no property at "/root"', "id: /base }\n", "id: /root }\n"],
    [
      `${IMAGE}/delete`,
      'no operation "removeImage" has',
      "delete: { operation: deleteImage",
      "delete: { operation: removeImage",
    ],
    [`${IMAGE}/id`, 'Image has no property at "/uuid"', "id: /id\n        name: [", "id: /uuid\n        name: ["],
    [`${IMAGE}/name/1`, 'Image has no property at "/summary"', "/description]", "/summary]"],
    [`${IMAGE}/name/0`, '"/names" of Image must be string, got array', "/names/0", "/names"],
    [
      `${IMAGE}/createdAt`,
      '"/created" of Image must be string, got integer',
      "created: { type: string }",
      "created: { type: integer }",
    ],
    [`${IMAGE}/expiresAt`, 'no property at "/expiry"', "expiresAt: /expires", "expiresAt: /expiry"],
    [`${IMAGE}/sizes/0/at`, '"/base" of Image must be integer or number, got string', "at: /packed", "at: /base"],
    [`${IMAGE}/minDiskBytes/at`, 'no property at "/gb"', "minDiskBytes: { at: /gigabytes", "minDiskBytes: { at: /gb"],
    [`${IMAGE}/tags`, '"/base" of Image must be array or object, got string', "tags: /labels", "tags: /base"],
    [`${IMAGE}/isProtected`, '"/protection" of Image must be boolean, got object', "/protection/delete", "/protection"],
    [`${IMAGE}/error`, 'no property at "/status/why"', "error: /status/reason", "error: /status/why"],
    [
      `${IMAGE}/state`,
      "it must have either `at` or `always`",
      "state: { at: /status/word,",
      "state: { at: /status/word, always: ready, because: So.,",
    ],
    [`${IMAGE}/state/at`, "must be string, got object", "at: /status/word", "at: /status"],
    [
      `${IMAGE}/state/ready/0`,
      '"SAVING" is also creating',
      "word, ready: [READY], creating: [SAVING]",
      "word, ready: [SAVING], creating: [SAVING]",
    ],
    [`${IMAGE}/state/inferred/0`, "no value means failed", "inferred: [creating]", "inferred: [failed]"],
    [`${IMAGE}/kind`, 'the schema also allows "disk" at "/type"', "server: vm, disk: volume", "server: vm"],
    [
      `${IMAGE}/kind/values/image`,
      'Image does not accept "image" at "/type"',
      "disk: volume }",
      "disk: volume, image: vm }",
    ],
    [
      `${IMAGE}/source/1`,
      "the type of the source is unknown",
      "        kind: { at: /type, values: { server: vm, disk: volume } }\n        source:\n          - { id: /origin/id }\n          - { type: image, ",
      "        source:\n          - { type: vm, id: /origin/id }\n          - { ",
    ],
    [`${IMAGE}/source/0/id`, 'no property at "/origin/uuid"', "/origin/id", "/origin/uuid"],
    [`${IMAGE}/source/1/part`, "it is not a regular expression", '"^[^:]+"', '"[^/"'],
    [`${IMAGE}/inferred/0`, "the extension does not state `image`", "inferred: [sizes]", "inferred: [image]"],
    [`${DETAILS}/state/failed/1`, 'Details does not accept "GONE" at "/status"', "[LOST, BROKEN]", "[LOST, GONE]"],
    [`${DETAILS}/state`, 'the schema also allows "ODD" at "/status"', ", unknown: [ODD]", ""],
    [`${DETAILS}/kind`, 'no object reports the kind "vm"', "        inferred: [kind]\n", ""],
    [
      `${IMAGE}/list`,
      'no operation "listAll" has `does: list` for images',
      "        regions: /region\n",
      "        regions: /region\n        list: listAll\n",
    ],
    [IMAGE, "no operation lists Image", "      x-snap-resource: { collection: images, does: list }\n", ""],
    [
      "/components/schemas/Failure/x-snap-snapshot",
      "no collection stores Failure",
      "required: [message]\n",
      "required: [message]\n      x-snap-snapshot: { id: /message }\n",
    ],
    [
      "/components/schemas/Details",
      "getImage returns a different schema than the list: Details has no property at",
      DETAILS_WORD,
      "",
    ],
  ])("refuses %s: %s", async (pointer, message, from, to) => {
    const found = await diagnose(replaceOnce(GLOBEX, from, to));
    expect(found).toContainEqual(
      expect.objectContaining({ code: "snapshot-invalid", pointer, message: expect.stringContaining(message) }),
    );
  });

  it("refuses two operations that could both be the list, unless one of them is named", async () => {
    const [, list = ""] = /^ {2}\/images:\n((?: {4}.*\n)+)/m.exec(GLOBEX) ?? [];
    const both = replaceOnce(GLOBEX, "paths:\n", `paths:\n  /all:\n${list.replace("listImages", "listAll")}`);
    expect(await diagnose(both)).toEqual([
      expect.objectContaining({
        code: "snapshot-invalid",
        pointer: IMAGE,
        message: "listAll and listImages both have `does: list` for images",
      }),
    ]);
    const named = replaceOnce(both, "        regions: /region\n", "        regions: /region\n        list: listAll\n");
    const { files, diagnostics } = await compile(await createRepository({ globex: named }), "globex");
    expect(diagnostics).toEqual([]);
    expect(files.get("snapshots.ts")).toContain('list: { name: "listAll", path: "/all" }');
  });

  it("refuses two collections whose ids have the same prefix", async () => {
    const undeletable = replaceOnce(GLOBEX, "        delete: { operation: deleteImage, id: /base }\n", "");
    const both = replaceOnce(
      undeletable,
      "created: created }\n",
      "created: created }\n  others: { schema: Image, id: id }\n",
    );
    const [, list = ""] = /^ {2}\/images:\n((?: {4}.*\n)+)/m.exec(both) ?? [];
    const others = list.replace("listImages", "listOthers").replace("collection: images", "collection: others");
    const prefixed = replaceOnce(
      replaceOnce(both, "paths:\n", `paths:\n  /others:\n${others}`),
      "        regions: /region\n",
      "        regions: /region\n        idPrefix: image\n",
    );
    expect(await diagnose(prefixed)).toEqual([
      expect.objectContaining({
        pointer: `${IMAGE}/idPrefix`,
        message: 'the ids of others begin with "image", as those of images do',
      }),
    ]);
  });

  it("accepts a size that is a string of digits", async () => {
    const digits = (pattern: string) => `packed: { type: string, pattern: '${pattern}' }`;
    const withPattern = (pattern: string) =>
      diagnose(replaceOnce(GLOBEX, "packed: { type: integer }", digits(pattern)));
    expect(await withPattern("^\\d+$")).toEqual([]);
    expect(await withPattern("^[0-9]{1,19}$")).toEqual([]);
    expect(await withPattern("^\\w+$")).not.toEqual([]);
  });

  it("prefers the list whose path needs no parameter", async () => {
    const { files, diagnostics } = await compile(
      await createRepository({
        acme: replaceOnce(
          ACME,
          "      required: [id, state]\n",
          "      required: [id, state]\n      x-snap-snapshot: { id: /id }\n",
        ),
      }),
      "acme",
    );
    expect(diagnostics).toEqual([]);
    expect(files.get("snapshots.ts")).toContain('list: { name: "listSnapshots", path: "/');
    expect(files.get("traits.ts")).toContain("state: false");
    expect(files.get("snapshots.ts")).not.toContain("getColdSnapshot");
  });
});
