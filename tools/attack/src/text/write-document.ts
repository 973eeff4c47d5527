/** The number of operations of a document, and whether the compiler accepts their ids. */
export interface DocumentShape {
  readonly hasIds: boolean;
  readonly operations: number;
}

/** Creates a document that contains a text in every possible place. */
export function writeDocument(text: () => string, { hasIds, operations }: DocumentShape): string {
  // The places whose values must be unique.
  const named = (entries: readonly unknown[]) =>
    Object.fromEntries(entries.map((entry, index) => [`${text()}${index}`, entry]));
  const property = () => ({ type: "string", description: text(), title: text(), default: text(), example: text() });
  const id = { name: "id", in: "path", required: true, schema: { type: "string" }, example: "x" };
  const operation = (index: number) => {
    const choice = { type: "string", enum: [`${text()}0`, `${text()}1`] };
    const properties = { ...named([property(), choice]), id: { type: "string", description: text() } };
    const schema = { type: "object", description: text(), properties };
    const content = { "application/json": { schema } };
    return {
      operationId: hasIds ? `sendThing${index}` : `${text()}${index}`,
      summary: text(),
      description: text(),
      parameters: [
        { ...id, description: text() },
        { ...id, name: `${text()}q`, in: "query", description: text() },
      ],
      requestBody: { description: text(), content },
      responses: { 200: { description: text(), content } },
    };
  };
  const paths = Array.from({ length: operations }, (_, index) => [
    `/${index}/${literal(text())}/{id}`,
    { post: operation(index) },
  ]);
  const scheme = { type: "apiKey", in: "header", name: "x-key", description: text() };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: text(), version: "1", description: text(), "x-snap-provider": "Acme" },
    servers: [{ url: "https://api.acme.example", description: text() }],
    security: [{ key: [] }],
    paths: Object.fromEntries(paths),
    components: { securitySchemes: { key: scheme } },
  });
}

// A part of a path that cannot contain parameters.
function literal(text: string): string {
  return text.replaceAll(/[{}<>?#]/g, "");
}
