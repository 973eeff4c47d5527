import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { CredentialError } from "@snap/runtime";
import { createStackitClient, getSnapshot, listSnapshots } from "@snap/stackit";
import { serviceAccount } from "@snap/stackit/auth";
import { clientOptions, createMockCloud } from "@snap/stackit/msw";
import { getResponse } from "msw";
import { expect, test, vi } from "vitest";

const { privateKey: pair, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const privateKey = String(pair.export({ type: "pkcs8", format: "pem" }));
const OWN = {
  aud: "https://stackit-service-account-prod.apps.example",
  iss: "backup-8x2k1@sa.stackit.cloud",
  kid: "5d7c1f02-93ab-4e60-8d2f-b6a17c4e9035",
  sub: "e0a6b3c9-47d1-4f28-9b5e-1c8d72f60a34",
};
const KEY = { id: OWN.kid, active: true, keyAlgorithm: "RSA_2048", credentials: { ...OWN, privateKey } };
const SNAPSHOT = "3f6a1c52-8b0d-4e97-a2c4-5d1e7f90b836";

function decode(part = ""): unknown {
  return JSON.parse(String(Buffer.from(part, "base64url")));
}

// Issues numbered tokens.
function createIssuer(
  respond = (count: number) => Response.json({ access_token: `token-${count}`, expires_in: 3599 }),
) {
  const forms: URLSearchParams[] = [];
  const urls: string[] = [];
  const fetch = async (url: string, { body }: RequestInit) => {
    urls.push(url);
    return respond(forms.push(new URLSearchParams(String(body))));
  };
  return { forms, urls, fetch };
}

test("the assertion is signed with the key, and has the claims that STACKIT requires", async () => {
  const { forms, urls, fetch } = createIssuer();
  const key = JSON.stringify({ ...KEY, credentials: OWN });
  expect(await serviceAccount(key, { privateKey, fetch })({ rejected: false })).toBe("token-1");
  expect(urls).toEqual(["https://service-account.api.stackit.cloud/token"]);
  expect(forms[0]?.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
  const [header, claims, signature] = (forms[0]?.get("assertion") ?? "").split(".");
  expect(decode(header)).toEqual({ alg: "RS512", typ: "JWT", kid: OWN.kid });
  const { iat, ...rest } = decode(claims) as { iat: number };
  expect(Math.abs(iat - Date.now() / 1000)).toBeLessThan(60);
  const { aud, iss, sub } = OWN;
  expect(rest).toEqual({ aud, iss, sub, exp: iat + 3600, jti: expect.stringMatching(/^[\da-f-]{36}$/) });
  const pem = createPublicKey(publicKey.export({ type: "spki", format: "pem" }));
  const signed = Buffer.from(`${header}.${claims}`);
  expect(verify("sha512", signed, pem, Buffer.from(signature ?? "", "base64url"))).toBe(true);
});

test("the requests of a client share one token, and get another after a 401", async () => {
  const { forms, fetch: issue } = createIssuer();
  const cloud = createMockCloud({ credential: "token-2" });
  const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
  const client = createStackitClient({ ...clientOptions, token: serviceAccount(KEY, { fetch: issue }), fetch });
  await Promise.all([listSnapshots(client).toArray(), getSnapshot(client, { snapshotId: SNAPSHOT })]);
  expect(forms).toHaveLength(2);
  expect(forms[0]?.get("assertion")).not.toBe(forms[1]?.get("assertion"));
});

test("a token endpoint that returns HTML is an error without secrets", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const html = { status: 502, headers: { "content-type": "text/html" } };
  const { forms, fetch } = createIssuer(() => new Response("<html>", html));
  const error: unknown = await serviceAccount(KEY, { fetch })({ rejected: false }).catch((thrown: unknown) => thrown);
  const message =
    "service-account.api.stackit.cloud returned no access token: HTTP 502 with text/html instead of a token.";
  expect(error).toMatchObject({ name: "CredentialError", message, retryable: true });
  expect(forms).toHaveLength(3);
  vi.restoreAllMocks();
});

test.each([
  ["{", {}, "must be an object or JSON"],
  [{ ...KEY, credentials: undefined } as never, {}, "must have the property `credentials.aud`"],
  [{ ...KEY, credentials: OWN }, {}, "must have the property `credentials.privateKey`"],
  [KEY, { tokenUrl: "http://acme.example/token" }, "`tokenUrl` must be an https URL"],
  [KEY, { privateKey: "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----" }, "PKCS#8 in PEM"],
])("explains what is wrong with a key: %#", async (key, options, message) => {
  const ask = async () => serviceAccount(key, options)({ rejected: false });
  const error: unknown = await ask().catch((thrown: unknown) => thrown);
  expect(CredentialError.isInstance(error) && error.message).toContain(message);
  expect(String(error)).not.toContain("c2VjcmV0");
});
