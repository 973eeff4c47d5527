import type { MockContract } from "@snap/mock";

const thing = { id: "thing-1", note: "ends with the connection" };
const other = { id: "thing-2", note: "" };
const failure = (message: string) => ({ contentType: "application/json", examples: { one: { message } } });
const listed = {
  contentType: "application/json",
  examples: { one: { things: [thing, other], links: { next: "/things?page=2" } } },
};
/** The contract of an API that lists, creates and deletes things. */
export const things: MockContract = {
  provider: "acme",
  baseUrl: "https://api.acme.example",
  security: [],
  schemas: {},
  collections: { things: { schema: { properties: { id: true, note: true } }, id: "id" } },
  operations: [
    {
      id: "listThings",
      method: "GET",
      path: "/things",
      parameters: [],
      responses: { 200: listed },
      resource: { collection: "things", does: "list" },
      pagination: {
        style: "next-link",
        position: "page",
        size: { parameter: "size", default: 20, max: 20 },
        items: "/things",
        next: "/links/next",
      },
    },
    {
      id: "createThing",
      method: "POST",
      path: "/things",
      parameters: [],
      body: { required: true, content: { "application/json": { schema: { type: "object", required: ["note"] } } } },
      responses: { 201: { ...listed, examples: { one: thing } }, 422: failure("no note") },
      resource: { collection: "things", does: "create" },
    },
    {
      id: "deleteThing",
      method: "DELETE",
      path: "/things/{id}",
      parameters: [{ in: "path", name: "id", required: true, schema: true }],
      responses: { 204: {}, 404: failure("no such thing") },
      resource: { collection: "things", does: "delete", id: "id" },
    },
  ],
};
