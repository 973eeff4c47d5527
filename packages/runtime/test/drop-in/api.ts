/** A fictional API, in the form that openapi-typescript generates. */
export interface paths {
  "/things": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations["listThings"];
    put?: never;
    post: operations["createThing"];
    delete?: never;
    options: operations["describeThings"];
    head: operations["headThings"];
    patch?: never;
    trace?: never;
  };
  "/things/{id}": {
    parameters: { query?: never; header?: never; path: { id: string | number }; cookie?: never };
    get: operations["getThing"];
    put: operations["replaceThing"];
    post?: never;
    delete: operations["deleteThing"];
    options?: never;
    head?: never;
    patch: operations["changeThing"];
    trace: operations["traceThing"];
  };
  "/things/{id}/parts/{part}": { get: operations["getPart"] };
  "/simple/{value}": { get: Styled };
  "/simple-exploded/{value*}": { get: Styled };
  "/label/{.value}": { get: Styled };
  "/label-exploded/{.value*}": { get: Styled };
  "/matrix/{;value}": { get: Styled };
  "/matrix-exploded/{;value*}": { get: Styled };
  "/form": { post: operations["sendForm"] };
  "/upload": { post: operations["upload"] };
  "/note": { get: operations["getNote"]; put: operations["writeNote"] };
  "/file": { get: operations["getFile"]; put: operations["writeFile"] };
  "/choice": { post: operations["choose"] };
  "/events": { get: operations["watch"] };
  "/lines": { get: operations["readLines"] };
  "/default": { get: operations["onlyDefault"] };
  "/traced": { get: operations["needsHeader"] };
  "/session": { get: operations["needsCookie"] };
}

interface Styled {
  parameters: { path: { value: Scalar | readonly Scalar[] | Readonly<Record<string, Scalar>> } };
  responses: { 200: Json<Thing> };
}

type Scalar = string | number | boolean;

export interface Thing {
  id: number;
  name: string;
  state?: "off" | "on" | (string & {});
  tags?: string[];
}

export interface Problem {
  code: number;
  message: string;
}

interface Json<Body> {
  headers: { [name: string]: unknown };
  content: { "application/json": Body };
}

interface Bodiless {
  headers: { [name: string]: unknown };
  content?: never;
}

export interface operations {
  listThings: {
    parameters: {
      query?: {
        page?: number;
        name?: string;
        flag?: boolean;
        ids?: readonly (number | string)[];
        filter?: Readonly<Record<string, unknown>>;
      };
      header?: { "x-team"?: string };
    };
    requestBody?: never;
    responses: { 200: Json<Thing[]>; 404: Json<Problem>; default: Json<Problem> };
  };
  createThing: {
    parameters: { query?: never };
    requestBody: { content: { "application/json": { name: string; tags?: string[] } } };
    responses: { 201: Json<Thing>; 422: Json<Problem & { fields: string[] }> };
  };
  describeThings: { parameters: { query?: never }; responses: { 204: Bodiless } };
  headThings: { parameters: { query?: never }; responses: { 200: Bodiless; 404: Bodiless } };
  getThing: {
    parameters: { path: { id: string | number }; query?: { expand?: boolean } };
    responses: {
      200: {
        headers: { etag: string; "X-Rate"?: number; [name: string]: unknown };
        content: { "application/json": Thing };
      };
      404: Json<Problem>;
    };
  };
  replaceThing: {
    parameters: { path: { id: string | number } };
    requestBody: { content: { "application/json": { name: string } } };
    responses: { 200: Json<Thing>; 409: Json<Problem> };
  };
  changeThing: {
    parameters: { path: { id: string | number } };
    requestBody?: { content: { "application/json": { name?: string } } };
    responses: { 200: Json<Thing>; 500: Json<Problem> };
  };
  deleteThing: {
    parameters: { path: { id: string | number } };
    responses: { 204: Bodiless; 404: Json<Problem> };
  };
  traceThing: { parameters: { path: { id: string | number } }; responses: { 200: Json<Thing> } };
  getPart: {
    parameters: { path: { id: number; part: string }; query: { version: number } };
    responses: { 200: Json<{ part: string } | null>; 404: Bodiless };
  };
  sendForm: {
    parameters: { query?: never };
    requestBody: { content: { "application/x-www-form-urlencoded": { name: string; note?: string } } };
    responses: { 200: Json<Thing> };
  };
  upload: {
    parameters: { query?: never };
    requestBody: { content: { "multipart/form-data": { title: string; file?: string } } };
    responses: { 200: Json<Thing> };
  };
  getNote: {
    parameters: { query?: never };
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/plain": string } };
      400: { headers: { [name: string]: unknown }; content: { "text/plain": string } };
    };
  };
  writeNote: {
    parameters: { query?: never };
    requestBody: { content: { "text/plain": string } };
    responses: { 204: Bodiless };
  };
  getFile: {
    parameters: { query?: never };
    responses: { 200: { headers: { [name: string]: unknown }; content: { "application/octet-stream": string } } };
  };
  writeFile: {
    parameters: { query?: never };
    requestBody: { content: { "application/octet-stream": string } };
    responses: { 204: Bodiless };
  };
  choose: {
    parameters: { query?: never };
    requestBody: {
      content: {
        "application/json": { name: string };
        "multipart/form-data": { file: string };
        "text/csv": string;
      };
    };
    responses: {
      200: {
        headers: { [name: string]: unknown };
        content: { "application/json": Thing; "text/csv": string; "application/pdf": string };
      };
    };
  };
  watch: {
    parameters: { query?: never };
    responses: { 200: { headers: { [name: string]: unknown }; content: { "text/event-stream": Thing } } };
  };
  readLines: {
    parameters: { query?: never };
    responses: { 200: { headers: { [name: string]: unknown }; content: { "application/x-ndjson": Thing } } };
  };
  onlyDefault: { parameters: { query?: never }; responses: { default: Json<Thing> } };
  needsHeader: { parameters: { header: { "x-trace": string } }; responses: { 200: Json<Thing> } };
  needsCookie: { parameters: { cookie: { session: string } }; responses: { 200: Json<Thing> } };
}
