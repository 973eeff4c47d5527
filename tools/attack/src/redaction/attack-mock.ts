import { createMockCloud, type JsonSchema, type MockContract } from "@snap/mock";
import { CREDENTIALS, createSecret, SECRETS } from "./secrets.ts";
import type { Subject } from "./subject.ts";

const TEXT = { type: "string" } as const;
// No secret matches the schema of this parameter, so the mock must report it.
const SECRET = { type: "integer" } as const;
const BODY: JsonSchema = {
  type: "object",
  properties: {
    name: { type: "string", maxLength: 3 },
    secret: SECRET,
    deep: { type: "array", items: { type: "object", properties: { secret: SECRET } } },
  },
};
const parameter = (place: "header" | "path" | "query", name: string, schema: JsonSchema) =>
  ({ in: place, name, schema, ...(place === "path" && { required: true as const }) }) as const;
const failure = { contentType: "application/json", examples: { one: { message: "failed" } } };

const CONTRACT: MockContract = {
  provider: "acme",
  baseUrl: "https://api.acme.example",
  security: [
    [{ in: "header", name: "authorization", before: "Bearer " }],
    [{ in: "header", name: "authorization", before: "Basic " }],
    [{ in: "header", name: "x-key" }],
    [{ in: "query", name: "key" }],
    [{ in: "cookie", name: "session" }],
  ],
  secrets: ["secret", "x-secret"],
  schemas: {},
  collections: {},
  operations: [
    {
      id: "sendKey",
      method: "POST",
      path: "/keys/{id}/{secret}",
      parameters: [
        parameter("path", "id", { type: "string", maxLength: 3 }),
        parameter("path", "secret", TEXT),
        parameter("query", "q", { type: "string", maxLength: 3 }),
        parameter("query", "secret", SECRET),
        parameter("header", "x-note", SECRET),
        parameter("header", "x-secret", SECRET),
      ],
      body: {
        required: false,
        content: {
          "application/json": { schema: BODY },
          "application/x-www-form-urlencoded": { schema: BODY },
          "multipart/form-data": { schema: BODY },
        },
      },
      responses: { 200: failure, 401: failure, 422: failure, default: failure },
    },
  ],
};

/** The parts of a request that are changed by attacks. */
interface Parts {
  readonly id: string;
  readonly secret: string;
  readonly query: readonly [string, string][];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData | URLSearchParams | Readonly<Record<string, unknown>>;
}

/** Returns the parts of a request that contain a string. */
type Change = (text: string, parts: Parts) => Partial<Parts>;

interface Carrier {
  readonly kinds: typeof SECRETS;
  /**
   * The places where the secret may be repeated. If the secret is only in one field or parameter, a mock does not
   * search other places for it.
   */
  readonly repeated: "anywhere" | "in the body" | "nowhere";
  readonly send: (secret: string) => Partial<Parts>;
}

const credential = (send: Carrier["send"]): Carrier => ({ kinds: CREDENTIALS, repeated: "anywhere", send });
const field = (send: Carrier["send"]): Carrier => ({ kinds: SECRETS, repeated: "in the body", send });
const alone = (send: Carrier["send"], kinds = SECRETS): Carrier => ({ kinds, repeated: "nowhere", send });
const inHeader = (name: string, value: string): Partial<Parts> => ({ headers: { [name]: value } });
const inQuery = (...pair: [string, string]): Partial<Parts> => ({ query: [pair] });

const CARRIERS: Readonly<Record<string, Carrier>> = {
  "as a token": credential((secret) => inHeader("authorization", `Bearer ${secret}`)),
  "as a password": credential((secret) => inHeader("authorization", `Basic ${btoa(`u:${secret}`)}`)),
  "under another scheme": credential((secret) => inHeader("authorization", `Digest ${secret}`)),
  "as a header": credential((secret) => inHeader("x-key", secret)),
  "as a cookie": credential((secret) => inHeader("cookie", `session=${encodeURIComponent(secret)}`)),
  "in the query": credential((secret) => inQuery("key", secret)),
  "under a wrong name": alone((secret) => inQuery("api_key", secret)),
  "in a field": field((secret) => ({ body: { name: "n", deep: [{ secret }] } })),
  "in a map below a field": field((secret) => ({ body: { name: "n", secret: { a: { b: [secret] } } } })),
  "in a field of JSON that breaks off": alone((secret) => ({
    body: JSON.stringify({ name: "n", secret }).slice(0, -1),
  })),
  "in a form": alone((secret) => ({ body: new URLSearchParams({ name: "n", secret }) })),
  "in a part": alone((secret) => {
    const body = new FormData();
    body.set("secret", secret);
    return { body };
  }),
  "as a parameter": alone((secret) => inQuery("secret", secret)),
  "as a parameter in the path": alone((secret) => ({ secret })),
  "as a parameter in a header": alone((secret) => inHeader("x-secret", secret), CREDENTIALS),
};

interface Place {
  readonly isBody?: true;
  readonly repeat: Change;
}

const PLACES: Readonly<Record<string, Place>> = {
  "in another field": { isBody: true, repeat: (said, { body }) => ({ body: { ...Object(body), name: said } }) },
  "in keys": {
    isBody: true,
    repeat: (said, { body }) => ({ body: { ...Object(body), [said]: { [`x${said}y`]: 1 } } }),
  },
  "in JSON that breaks off": { repeat: (said) => ({ body: JSON.stringify({ name: said }).slice(0, -1) }) },
  "in another parameter": { repeat: (said, { query }) => ({ query: [...query, ["q", said]] }) },
  "in the path": { repeat: (id) => ({ id }) },
  "in another type": {
    repeat: (said, { headers }) => ({ headers: { ...headers, "content-type": "text/plain" }, body: `a ${said} b` }),
  },
};

function createRequest({ id, secret, query, headers, body }: Parts): Request {
  const url = new URL(`/keys/${encodeURIComponent(id)}/${encodeURIComponent(secret)}`, CONTRACT.baseUrl);
  url.search = String(new URLSearchParams(query.map((pair) => [...pair])));
  if (body === undefined) return new Request(url, { method: "POST", headers });
  if (body instanceof FormData || body instanceof URLSearchParams)
    return new Request(url, { method: "POST", headers, body });
  const typed = { "content-type": "application/json", ...headers };
  return new Request(url, {
    method: "POST",
    headers: typed,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** A mock that receives requests with a secret, which another place in the request repeats. */
export const MOCK: Subject = {
  places: Object.keys(PLACES),
  async attack(random, encode, at) {
    const carried = random.pick(Object.keys(CARRIERS));
    const { kinds, repeated, send } = CARRIERS[carried] as Carrier;
    const secret = createSecret(random, kinds);
    const said = encode(secret);
    const place = PLACES[at] as Place;
    const sent: Parts = { id: "1", secret: "s", query: [], headers: {}, ...send(secret) };
    const isRepeated = repeated === "anywhere" || (repeated === "in the body" && place.isBody);
    const parts = isRepeated ? { ...sent, ...place.repeat(said, sent) } : sent;
    const onViolation = random.pick(["throw", "warn"] as const);
    const cloud = createMockCloud(CONTRACT, {}, { onViolation });
    const shown: unknown[] = [];
    const { warn } = console;
    console.warn = (...line) => void shown.push(...line);
    try {
      const [handler] = cloud.handlers;
      const result = await handler?.run({ request: createRequest(parts), requestId: "1" });
      shown.push(await result?.response?.text());
    } catch (error) {
      shown.push(error);
    } finally {
      console.warn = warn;
    }
    shown.push(cloud.requests);
    return { carried, secret, said, shown };
  },
};
