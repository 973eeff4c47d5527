import { replaceOnce } from "@snap/openapi/test/replace-once";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { ACME, createRepository, diagnose } from "./repository.ts";

const SCHEME = `      type: http
      scheme: bearer
      x-snap-credential: { option: token, environment: ACME_TOKEN }
`;
const SIGNED = `      type: apiKey
      in: header
      name: Authorization
      x-snap-credential:
        option: keys
        environment: ACME_ID
        sign:
          keys: { id: ACME_ID, secret: ACME_SECRET, session: ACME_SESSION }
          optional: [session]
          starts: "ACME key="
`;
const spec = (scheme: string) => replaceOnce(ACME, SCHEME, scheme);
const PLACE = "/components/securitySchemes/bearer/x-snap-credential";

describe("a scheme whose credential signs requests", () => {
  it("is compiled to a client that signs with the function of the package, and to mocks that identify the signer", async () => {
    const { files, diagnostics } = await compile(await createRepository({ acme: spec(SIGNED) }), "acme");
    expect(diagnostics).toEqual([]);
    const client = files.get("client.ts") ?? "";
    expect(client).toContain('import { sign } from "../sign.ts";');
    expect(client).toContain('keys?: SigningCredentials<"id" | "secret", "session"> | null;');
    expect(client).toContain('credentials: { keys: "ACME_ID" }');
    expect(client).toContain('fields: { id: "ACME_ID", secret: "ACME_SECRET", session: "ACME_SESSION" }');
    expect(client).not.toContain("type Credential");
    const mock = '[[{ in: "header", name: "authorization", before: "ACME key=", signed: true }]]';
    expect(files.get("contract.ts")).toContain(mock);
    expect(files.get("msw.ts")).toContain('clientOptions = { keys: { id: "mock", secret: "mock" } }');
  });

  it.each([
    ["optional: [session]", "optional: [token]", '"token" is optional, but it is not one of the keys'],
    ["environment: ACME_ID", "environment: ACME_SESSION", "no required key has the environment variable ACME_SESSION"],
    ["in: header", "in: query", "only an apiKey in a header can be a signature"],
    ['starts: "ACME key="', "begins: x", "/sign/begins is unknown"],
  ])("is refused with %s changed to %s", async (from, to, message) => {
    const found = await diagnose(spec(replaceOnce(SIGNED, from, to)));
    expect(found[0]).toMatchObject({
      code: "credential-invalid",
      pointer: PLACE,
      message: expect.stringContaining(message),
    });
  });
});

describe("an API that does not speak JSON", () => {
  it("is compiled to a client and mocks that convert bodies by their schema, with functions of the package", async () => {
    const text = replaceOnce(
      `${ACME}x-snap-wire: XML\n`,
      "disk_id: { type: integer }",
      "disk_id: { type: integer }\n        tags: { type: object, additionalProperties: { type: string } }",
    );
    const { files, diagnostics } = await compile(await createRepository({ acme: text }), "acme");
    expect(diagnostics).toEqual([]);
    const client = files.get("client.ts") ?? "";
    expect(client).toContain('wire: () => import("../wire.ts")');
    expect(files.get("shapes.ts")).toContain(
      '"GET /snapshots": { items: [{ disk_id: "number", tags: "map", labels: ["string"] }] }',
    );
    expect(files.get("contract.ts")).toContain('import { wire } from "../mock-wire.ts";');
  });
});
