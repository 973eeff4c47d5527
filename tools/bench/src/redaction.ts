import { type ClientDefinition, createApiClient, unwrap } from "@snap/runtime";
import type { Limit } from "./limits.ts";
import { measure } from "./measure.ts";

const BODY = 2 ** 20;
const SECRET = 2 ** 16;
const PARSED = 25_000;
const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

// Inputs that are slow for regular expressions and for naive searches.
const SECRETS: Readonly<Record<string, string>> = {
  backslashes: `${fill("\\", SECRET - 1)}x`,
  "one letter": `${fill("a", SECRET - 1)}b`,
  "percent signs": `${fill("%25", SECRET - 1)}b`,
  "references in references": fill("&amp;", SECRET),
  digits: fill("1234567890", SECRET),
  lines: fill("abcdefgh\n", SECRET),
  "many kinds of escapes": fill("\\%&;=\"'u0041+ x\u00e4\u65e5&lt", SECRET),
  "lines that begin alike": fill(Array.from({ length: 9999 }, (_, index) => `abcdefgh${index}`).join("\n"), SECRET),
  "tokens after a scheme": fill(`FlyV1 ${Array.from({ length: 9999 }, (_, index) => `ab${index}cdefg`)}`, SECRET),
  words: fill(Array.from({ length: 999 }, (_, index) => (index * 7919).toString(36)).join(" "), SECRET),
};

const BODIES: Readonly<Record<string, (secret: string) => string>> = {
  "an escaped copy": (secret) => fill(JSON.stringify(secret.slice(0, -2)).slice(1, -1), BODY),
  "the secret again and again": (secret) => fill(secret, BODY),
  "beginnings of the secret": (secret) => fill(`${secret.slice(0, 900)}!`, BODY),
  "percent signs": () => fill("%25", BODY),
  "escapes in escapes": () => fill("\\u005c", BODY),
  "one letter": () => fill("a", BODY),
  "many strings": () => JSON.stringify(Array.from({ length: 2500 }, (_, index) => `abcdefgh${index}`)),
  numbers: () => `[${fill("12345678,", PARSED)}0]`,
};

const DEFINITION = {
  provider: "Acme",
  baseUrl: "https://api.acme.example",
  credentials: { token: undefined },
  security: [[{ in: "header", name: "authorization", option: "token", before: "Bearer " }]],
  paginations: {},
  secrets: ["secret"],
} as const satisfies ClientDefinition;

interface Paths {
  "/keys": {
    post: {
      requestBody: { content: { "application/json": object } };
      responses: { 200: { content: { "application/json": object } } };
    };
  };
}

/**
 * Measures calls that fail with a body of 1 MB, including reading it: with 41 secrets, and with the secret of 64 kB
 * that is slowest to find, or 50 secrets with many kinds of escapes.
 */
export async function measureRedaction(): Promise<Limit[]> {
  const many = Array.from({ length: 40 }, (_, index) => `secret-${index}-${(index * 7919 + 1e7).toString(36)}`);
  const ordinary = `<html>${fill("<p>The upstream did not respond: bad gateway &amp; so on.</p>\n", BODY)}`;
  const { usual } = await measure({ usual: failing(many, ordinary, "text/html") });
  const fifty = Array.from({ length: 50 }, (_, index) => fill(`${index}\\%&;="'u0041+ x\u00e4\u65e5&lt`, 100));
  let worst = { time: 0, name: "" };
  for (const [name, secret] of [...Object.entries(SECRETS), ["50 secrets", fifty] as const]) {
    const first = typeof secret === "string" ? secret : fifty.join("");
    for (const [shape, body] of Object.entries(BODIES)) {
      for (const [type, text] of [
        ["text/plain", body(first)],
        ["application/json", JSON.stringify({ message: body(first) })],
        ["application/json", body(first)],
        // Longer bodies are cut, and therefore not read as JSON.
        ["application/json", JSON.stringify({ message: body(first).slice(0, PARSED) })],
      ] as const) {
        const { time } = await measure({ time: failing([secret].flat(), text, type) }, { rounds: 9, limit: 100 });
        if (time > worst.time) worst = { time, name: `${name} against ${shape}, ${type}` };
      }
    }
  }
  return [
    { measure: "failing with 1 MB and 41 secrets", measured: usual / 1e6, limit: 5, unit: " ms" },
    {
      measure: `failing with 1 MB and the slowest secrets (${worst.name})`,
      measured: worst.time / 1e6,
      limit: 50,
      unit: " ms",
    },
  ];
}

function failing(secret: readonly string[], body: string, type: string): () => Promise<unknown> {
  const bytes = new TextEncoder().encode(body);
  const fetch = async () => new Response(bytes, { status: 502, headers: { "content-type": type } });
  const client = createApiClient<Paths, ClientDefinition["paginations"]>(DEFINITION, { fetch, token: "token-of-acme" });
  return () =>
    client
      .POST("/keys", { body: { secret } })
      .then(unwrap)
      .catch((error: unknown) => String(error));
}
