import { type ClientDefinition, type ClientOptions, createApiClient } from "@snap/runtime";
import { CREDENTIALS, SECRETS } from "./secrets.ts";

/** A way to send a secret to a provider. */
export interface Carrier {
  readonly kinds: typeof SECRETS;
  readonly send: (secret: string, options: ClientOptions) => Promise<unknown>;
}

interface Paths {
  "/keys/{id}": {
    get: { parameters: { path: { id: string } }; responses: { 200: { content: { "application/json": object } } } };
    post: {
      parameters: { path: { id: string } };
      requestBody: { content: { "application/json": object } };
      responses: { 200: { content: { "application/json": object } } };
    };
  };
}

const DEFINITION = {
  provider: "Acme",
  baseUrl: "https://api.acme.example",
  credentials: { token: undefined },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations: {},
  secrets: ["secret"],
} as const satisfies ClientDefinition;

const PARAMS = { params: { path: { id: "1" } } };

const create = (token: string, options: ClientOptions, definition: ClientDefinition = DEFINITION) =>
  createApiClient<Paths, ClientDefinition["paginations"]>(definition, { ...options, token });

/** Every place in a request that can contain a secret. */
export const CARRIERS: Readonly<Record<string, Carrier>> = {
  "as a header": {
    kinds: CREDENTIALS,
    send: (secret, options) => create(secret, options).GET("/keys/{id}", PARAMS),
  },
  "in the address": {
    kinds: CREDENTIALS,
    send: (secret, options) =>
      create(secret, options, {
        ...DEFINITION,
        security: [[{ in: "query", name: "key", option: "token" }]],
      }).GET("/keys/{id}", PARAMS),
  },
  "in a field": {
    kinds: SECRETS,
    send: (secret, options) =>
      create("token-of-acme", options).POST("/keys/{id}", { ...PARAMS, body: { name: "n", deep: [{ secret }] } }),
  },
  "in a map below a field": {
    kinds: SECRETS,
    send: (secret, options) =>
      create("token-of-acme", options).POST("/keys/{id}", { ...PARAMS, body: { secret: { a: { b: [secret] } } } }),
  },
};
