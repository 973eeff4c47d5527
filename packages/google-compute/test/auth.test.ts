import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { createGoogleComputeClient, getSnapshot, listSnapshots } from "@snap/google-compute";
import { serviceAccount } from "@snap/google-compute/auth";
import { createMockCloud } from "@snap/google-compute/msw";
import { CredentialError } from "@snap/runtime";
import { getResponse } from "msw";
import { describe, expect, test, vi } from "vitest";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KEY = {
  type: "service_account",
  client_email: "backup@acme-shop.iam.gserviceaccount.com",
  private_key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  private_key_id: "7f1c",
};

function decode(part = ""): unknown {
  return JSON.parse(String(Buffer.from(part, "base64url")));
}

// Issues numbered tokens.
function createIssuer(
  respond = (count: number) => Response.json({ access_token: `token-${count}`, expires_in: 3599 }),
) {
  const forms: URLSearchParams[] = [];
  const fetch = async (_: string, { body }: RequestInit) => respond(forms.push(new URLSearchParams(String(body))));
  return { forms, token: serviceAccount(KEY, { fetch }) };
}

describe("serviceAccount", () => {
  test("signs an assertion that Google accepts", async () => {
    const { forms, token } = createIssuer();
    expect(await token({ rejected: false })).toBe("token-1");
    expect(forms[0]?.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
    const [header, claims, signature] = (forms[0]?.get("assertion") ?? "").split(".");
    expect(decode(header)).toEqual({ alg: "RS256", typ: "JWT", kid: "7f1c" });
    const { iat, ...rest } = decode(claims) as { iat: number; exp: number };
    expect(Math.abs(iat - Date.now() / 1000)).toBeLessThan(60);
    expect(rest).toEqual({
      iss: KEY.client_email,
      scope: "https://www.googleapis.com/auth/compute",
      aud: "https://oauth2.googleapis.com/token",
      exp: iat + 3600,
    });
    const signed = Buffer.from(`${header}.${claims}`);
    const isValid = verify(
      "sha256",
      signed,
      createPublicKey(publicKey.export({ type: "spki", format: "pem" })),
      Buffer.from(signature ?? "", "base64url"),
    );
    expect(isValid).toBe(true);
  });

  test("authorizes the requests of a client with one token, and with another after a 401", async () => {
    const { forms, token } = createIssuer();
    const cloud = createMockCloud({ credential: "token-2" });
    const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
    const client = createGoogleComputeClient({ token, project: "acme-shop", fetch });
    await Promise.all([listSnapshots(client).toArray(), getSnapshot(client, { snapshot: "audit-2025" })]);
    expect(forms).toHaveLength(2);
  });

  test("fails without secrets if no token is issued", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const html = { status: 503, headers: { "content-type": "text/html" } };
    const { forms, token } = createIssuer(() => new Response("<html>", html));
    const client = createGoogleComputeClient({ token, project: "acme-shop" });
    const error: unknown = await listSnapshots(client)
      .toArray()
      .catch((thrown: unknown) => thrown);
    const message = "oauth2.googleapis.com returned no access token: HTTP 503 with text/html instead of a token.";
    expect(error).toMatchObject({ name: "CredentialError", message, retryable: true });
    expect(forms).toHaveLength(3);
    vi.restoreAllMocks();
  });

  test.each([
    ["{", "must be an object or JSON"],
    [
      { type: "authorized_user", client_id: "c2VjcmV0", refresh_token: "c2VjcmV0" } as never,
      "got credentials of the type authorized_user. Use the key file of a service account, or pass a token from `gcloud auth print-access-token` instead.",
    ],
    [{ type: "c2VjcmV0 " } as never, "must have the property `client_email`"],
    [{ ...KEY, private_key: undefined } as never, "must have the property `private_key`"],
    [{ ...KEY, token_uri: "http://acme.example/token" }, "`token_uri` must be an https URL"],
    [{ ...KEY, private_key: "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----" }, "PKCS#8 in PEM"],
  ])("explains what is wrong with a key: %#", async (key, message) => {
    const ask = async () => serviceAccount(key)({ rejected: false });
    const error: unknown = await ask().catch((thrown: unknown) => thrown);
    expect(CredentialError.isInstance(error) && error.message).toContain(message);
    expect(String(error)).not.toContain("c2VjcmV0");
  });
});
