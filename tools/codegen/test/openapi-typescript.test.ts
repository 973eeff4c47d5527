import { SpecNode } from "@snap/openapi/spec-node";
import { astToString } from "openapi-typescript";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { printNodes } from "../src/emit/print-nodes.ts";
import { emitSchema } from "../src/emit/schema.ts";
import { checkTypes } from "./check-types.ts";
import { json, type Tree } from "./document.ts";

const STRING = { type: "string" };
const ID = { name: "id", in: "path", required: true, schema: STRING };

// Prints everything except schemas for a checked document.
function print(document: Tree): string {
  return emitSchema({ file: "acme.yaml", provider: "acme", root: SpecNode.of(document) });
}

const content = { "application/json": { schema: STRING }, "text/plain": { schema: STRING } };
const inPlaces = [
  ID,
  { name: "page", in: "query", schema: { type: "integer" } },
  { name: "X-Trace", in: "header", required: true, schema: STRING },
  { name: "session", in: "cookie", schema: STRING },
];
const counted = { ...json(STRING), headers: { "X-Count": { schema: { type: "integer" }, required: true } } };
const responses = { 200: counted, 204: { description: "" }, "4XX": json(STRING), default: json(STRING) };
const EVERYTHING = {
  paths: {
    "/places/{id}": { get: { parameters: inPlaces, responses: {} } },
    "/shared/{id}": {
      parameters: [ID],
      get: { parameters: [{ $ref: "#/components/parameters/Limit" }], responses: {} },
      put: {
        requestBody: { $ref: "#/components/requestBodies/Thing" },
        responses: { 404: { $ref: "#/components/responses/Missing" } },
      },
    },
    "/bodies": {
      put: { requestBody: { content }, responses: {} },
      post: { requestBody: { content, required: true }, responses: {} },
    },
    "/responses": { get: { operationId: "get-thing", responses } },
  },
  components: {
    parameters: { Limit: { name: "limit", in: "query", required: true, schema: { type: "integer" } } },
    responses: { Missing: json(STRING) },
    requestBodies: { Thing: { required: true, ...json(STRING) } },
  },
};

const PLACES = 'paths["/places/{id}"]["get"]["parameters"]';
const SHARED = 'paths["/shared/{id}"]';
const BODY = '{ content: { "application/json": string; "text/plain": string } }';
const RESPONSES = 'paths["/responses"]["get"]["responses"]';
// Pairs of types that must be identical.
const SAME: Readonly<Record<string, readonly (readonly [printed: string, expected: string])[]>> = {
  "a method without an operation is never": [
    ['paths["/responses"]["put" | "post" | "delete" | "options" | "head" | "patch" | "trace"]', "undefined"],
  ],
  "parameters are grouped by place, and a group is optional if none of its parameters is required": [
    [`${PLACES}["path"]`, "{ id: string }"],
    [`${PLACES}["query"]`, "{ page?: number } | undefined"],
    [`${PLACES}["header"]`, '{ "X-Trace": string }'],
    [`${PLACES}["cookie"]`, "{ session?: string } | undefined"],
  ],
  "an operation has the parameters of its path item, and those behind references": [
    [`${SHARED}["get"]["parameters"]["path"]`, "{ id: string }"],
    [`${SHARED}["get"]["parameters"]["query"]`, '{ limit: components["parameters"]["Limit"] }'],
    ['components["parameters"]["Limit"]', "number"],
  ],
  "a body is keyed by media type, and optional unless it is required": [
    ['paths["/bodies"]["put"]["requestBody"]', `${BODY} | undefined`],
    ['paths["/bodies"]["post"]["requestBody"]', BODY],
    ['paths["/responses"]["get"]["requestBody"]', "undefined"],
  ],
  "responses are keyed by status, with documented and any other headers, and no content if the response has none": [
    [`keyof ${RESPONSES}`, '200 | 204 | "4XX" | "default"'],
    [`${RESPONSES}[200]["content"]`, '{ "application/json": string }'],
    [`${RESPONSES}[200]["headers"]["X-Count"]`, "number"],
    [`${RESPONSES}[204]["headers"]`, "{ [name: string]: unknown }"],
    [`${RESPONSES}[204]["content"]`, "undefined"],
  ],
  "a response or a body behind a reference is that component": [
    [`${SHARED}["put"]["responses"][404]`, 'components["responses"]["Missing"]'],
    [`${SHARED}["put"]["requestBody"]`, 'components["requestBodies"]["Thing"]'],
    ['components["responses"]["Missing"]["content"]', '{ "application/json": string }'],
  ],
  "an operation with an id is also in `operations`": [['paths["/responses"]["get"]', 'operations["get-thing"]']],
};

describe("what openapi-typescript prints around schemas", { timeout: 60_000 }, () => {
  it("has the types that the client relies on", () => {
    const head = `import type { components, operations, paths } from "./schema.ts";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : [A, B];
`;
    const lines = Object.entries(SAME).map(([title, pairs], index) => {
      const types = pairs.map(([printed, expected]) => `Same<${printed}, ${expected}>`);
      return `// ${title}\nexport const same${index}: [${types.join(", ")}] = [${types.map(() => true).join(", ")}];`;
    });
    expect(checkTypes({ "schema.ts": print(EVERYTHING), "use.ts": head + lines.join("\n") })).toEqual([]);
  });

  it("contains the documentation of operations, parameters and properties as comments", () => {
    const operation = {
      summary: "Reads a thing.",
      description: "Ends the comment? */ No.\nSecond line.",
      deprecated: true,
      parameters: [{ ...ID, description: "Which thing." }],
      responses: { 200: json({ type: "object", properties: { at: { ...STRING, format: "date", default: "now" } } }) },
    };
    const schema = print({ paths: { "/things/{id}": { get: operation } } });
    expect(schema).toContain("* Reads a thing.");
    expect(schema).toContain("* @deprecated");
    expect(schema).toContain("* @description Ends the comment? *\\/ No.\n");
    expect(schema).toContain("/** @description Which thing. */");
    expect(schema).toContain("* Format: date\n");
    expect(schema).toContain("* @default now\n");
    expect(checkTypes({ "schema.ts": schema })).toEqual([]);
  });

  it("is an empty declaration for missing parts of a document", () => {
    const names = ["paths", "webhooks", "operations"];
    const schema = print({ paths: {} });
    for (const name of names) expect(schema).toContain(`export type ${name} = Record<string, never>;`);
  });

  it("keeps the percent signs of paths", () => {
    const paths = { "/a%25b/{100%}": { get: { operationId: "get", responses: { 204: { description: "" } } } } };
    const schema = emitSchema({ file: "acme.yaml", provider: "acme", root: SpecNode.of({ openapi: "3.1.0", paths }) });
    expect(schema).toContain('"/a%25b/{100%}": {');
  });
});

describe("printNodes", () => {
  it("prints the same code as TypeScript's printer", () => {
    const source = `export interface A {
  readonly "a-b"?: (string | null)[];
  c: { d: string[][]; [key: string]: unknown };
  200: A["c"] & Record<string, never>;
  e: { [K in keyof A]: A[K] };
  "ä": "\\n\\u2028";
  f: {};
  g: typeof import("x");
}
export type B = A | -1 | true;
interface C extends A {}
`;
    const parsed = ts.createSourceFile("a.ts", source, ts.ScriptTarget.ESNext);
    // Like the nodes of the library: without a position in a file.
    const nodes = parsed.statements.map((statement) => detach(statement));
    expect(printNodes(nodes)).toBe(astToString(nodes));
  });

  it.each(["* one line ", "*\n * two\n *   lines\n ", "*\n * a line\n *     and others\n\n\t  tab\n "])(
    "prints the comment %j like TypeScript's printer",
    (text) => {
      const member = ts.factory.createPropertySignature(undefined, "a", undefined, ts.factory.createToken(KEYWORD));
      ts.addSyntheticLeadingComment(member, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
      const inner = ts.factory.createTypeLiteralNode([member]);
      const outer = ts.factory.createPropertySignature(undefined, "b", undefined, inner);
      const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
      const node = ts.factory.createInterfaceDeclaration(modifiers, "A", undefined, undefined, [outer]);
      expect(printNodes([node])).toBe(astToString([node]));
    },
  );
});

const KEYWORD = ts.SyntaxKind.StringKeyword;

function detach<Node extends ts.Node>(node: Node): Node {
  const visit = (child: ts.Node): ts.Node => {
    const copy = ts.isStringLiteral(child)
      ? ts.factory.createStringLiteral(child.text)
      : ts.visitEachChild(child, visit, undefined);
    return ts.setTextRange(copy === child ? Object.assign(Object.create(Object.getPrototypeOf(child)), child) : copy, {
      pos: -1,
      end: -1,
    });
  };
  return visit(node) as Node;
}
