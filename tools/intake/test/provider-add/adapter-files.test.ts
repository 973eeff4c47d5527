import { expect, it } from "vitest";
import { readAdapterFacts } from "../../src/provider-add/adapter-files.ts";
import { judge } from "../../src/verdict/judge.ts";

const SNAPSHOT = { $ref: "#/components/schemas/Snapshot" };
const body = (schema: object) => ({ description: "", content: { "application/json": { schema } } });

// Returns whether an adapter is written with a creation if the API's creation has these responses.
function hasCreation(responses: object): boolean {
  const resource = (does: string) => ({ "x-snap-resource": { collection: "snapshots", does } });
  const list = body({ type: "array", items: SNAPSHOT });
  const document = {
    paths: {
      "/snapshots": {
        get: { operationId: "listSnapshots", responses: { 200: list }, ...resource("list") },
        post: { operationId: "createSnapshot", responses, ...resource("create") },
      },
    },
    "x-snap-collections": { snapshots: { schema: "Snapshot", id: "id" } },
    components: {
      schemas: {
        Snapshot: { type: "object", properties: { id: { type: "string" } }, "x-snap-snapshot": { id: "/id" } },
      },
    },
  };
  const facts = readAdapterFacts(document, judge(document).found, () => undefined);
  return facts?.actions.create !== undefined;
}

it("writes a creation only if every success returns the snapshot", () => {
  expect(hasCreation({ 201: body(SNAPSHOT), 400: body({ type: "object" }) })).toBe(true);
  expect(hasCreation({ 200: body(SNAPSHOT), 202: body({ type: "object" }) })).toBe(false);
  expect(hasCreation({ 200: body(SNAPSHOT), 204: { description: "" } })).toBe(false);
});
