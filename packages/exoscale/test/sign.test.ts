import { createHmac } from "node:crypto";
import { createBlockStorageSnapshot, createExoscaleClient, listSnapshots } from "@snap/exoscale";
import { afterEach, expect, test, vi } from "vitest";
import { sign } from "../src/sign.ts";

const ZONE = "https://api-ch-gva-2.exoscale.com/v2";
const VOLUME = "11111111-2222-3333-4444-555555555555";
const KEYS = { apiKey: "EXOtest", apiSecret: "secret" };

afterEach(() => {
  vi.useRealTimers();
});

// Another implementation of the rule.
function hmac(lines: readonly string[]): string {
  return createHmac("sha256", KEYS.apiSecret).update(lines.join("\n")).digest("base64");
}

async function authorize(url: string): Promise<string | undefined> {
  const request = { method: "GET", url, headers: {}, body: new Uint8Array(), scopes: {} };
  return (await sign(request, KEYS)).headers["authorization"];
}

test("the client signs the path with /v2, and the body as it is sent", async () => {
  vi.useFakeTimers({ now: (1_700_000_000 - 600) * 1000, toFake: ["Date"] });
  const sent: (string | null)[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.headers.get("authorization"), await request.text());
    return Response.json({ snapshots: [], id: VOLUME, state: "pending" });
  };
  const client = createExoscaleClient({ keys: KEYS, zone: "ch-gva-2", fetch });
  for await (const snapshot of listSnapshots(client)) expect(snapshot).toBeUndefined();
  await createBlockStorageSnapshot(client, { id: VOLUME, name: "s1" });
  const body = '{"name":"s1"}';
  const start = "EXO2-HMAC-SHA256 credential=EXOtest,expires=1700000000,signature=";
  const [list, create] = [
    hmac(["GET /v2/snapshot", "", "", "", "1700000000"]),
    hmac([`POST /v2/block-storage/${VOLUME}:create-snapshot`, body, "", "", "1700000000"]),
  ];
  expect(sent).toEqual([start + list, "", start + create, body]);
  expect([list, create]).toEqual([
    "aePst4lQbdN3LhsDasPB3vvpROeVBIxCVDOUFamxE80=",
    "9jDyPqIYIZg4bMAEO2AiZApQj2OIO7AkuyLa1u/MRFk=",
  ]);
});

test("the values of the query are signed in the order of their names, except repeated ones", async () => {
  vi.useFakeTimers({ now: (1_700_000_000 - 600) * 1000, toFake: ["Date"] });
  const query = "visibility=private&family=example";
  const signature = "yvWEXTJjD20uvHEemjNBnowSJdxU6nFODB5r5vT/2E0=";
  const signed = `EXO2-HMAC-SHA256 credential=EXOtest,signed-query-args=family;visibility,expires=1700000000,signature=${signature}`;
  expect(await authorize(`${ZONE}/template?${query}`)).toBe(signed);
  expect(await authorize(`${ZONE}/template?${query}&label=a&label=b`)).toBe(signed);
  const encoded = hmac(["GET /v2/instance", "", "a b/ü", "", "1700000000"]);
  expect(await authorize(`${ZONE}/instance?labels=a+b%2F%C3%BC`)).toContain(`signature=${encoded}`);
});
