import { createApiClient, unwrap } from "@snap/runtime";
import type { SeededRandom } from "../seeded-random.ts";
import { BrokenPromise } from "../suite.ts";
import { ENCODERS, type Encoder } from "./encoders.ts";
import { findLeak } from "./find-leak.ts";
import { createSecret } from "./secrets.ts";

interface Paths {
  "/keys": {
    post: {
      requestBody: { content: { "application/json": { secret: string } } };
      responses: { 200: { content: { "application/json": { id: string } } } };
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
} as const;

/** Sends secrets to a server that encodes them into its error, each in turn by every encoder. */
export async function attackRedaction(random: SeededRandom, deadline: number): Promise<number> {
  let count = 0;
  do {
    for (const [name, encode] of Object.entries(ENCODERS)) {
      const secret = createSecret(random);
      const leak = findLeak(await failWith(secret, encode), secret, encode(secret));
      count++;
      if (leak !== undefined)
        throw new BrokenPromise(random, `A secret ${name} is in an error: ${JSON.stringify(leak)}.`);
    }
  } while (Date.now() < deadline);
  return count;
}

async function failWith(secret: string, encode: Encoder): Promise<unknown> {
  const fetch = async () => Response.json({ message: `no use of ${encode(secret)} here` }, { status: 422 });
  const client = createApiClient<Paths, typeof DEFINITION.paginations>(DEFINITION, { fetch, token: "token-of-acme" });
  return client
    .POST("/keys", { body: { secret } })
    .then(unwrap)
    .catch((error: unknown) => error);
}
