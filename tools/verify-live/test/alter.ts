import type { Alter } from "./serve.ts";

/** Creates a JSON response. */
export const json = (body: unknown, status = 200) => Response.json(body, { status });

/** Alters each object that has the field. */
export function change(field: string, to: (value: unknown) => unknown): Alter {
  return (body, _, { status, headers }) => {
    const text = JSON.stringify(JSON.parse(body), (_, value) =>
      Object.hasOwn(Object(value), field) ? { ...value, [field]: to(value[field]) } : value,
    );
    return new Response(text, { status, headers });
  };
}

/** Alters responses about a single object. */
export const onGet = (alter: Alter): Alter => {
  return (body, request, response) =>
    /snapshots\/[^/]+$/.test(request.url) ? alter(body, request, response) : undefined;
};

/** Adds a field to each object that has an id. */
export function addField(name: string, value: unknown): Alter {
  return (body, _, { status }) => {
    const more = `"${name}":${JSON.stringify(value)},"id":`;
    return json(JSON.parse(body.replaceAll('"id":', more)), status);
  };
}
