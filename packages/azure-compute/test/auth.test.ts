import { createAzureComputeClient, getSnapshot, listSnapshots } from "@snap/azure-compute";
import { clientCredentials } from "@snap/azure-compute/auth";
import { createMockCloud } from "@snap/azure-compute/msw";
import { CredentialError } from "@snap/runtime";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";

const APPLICATION = { tenantId: "acme.example", clientId: "5b1c", clientSecret: "s3cret" };
const subscriptionId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

// Issues numbered tokens.
function createIssuer(
  given = {},
  respond = (count: number) => Response.json({ access_token: `token-${count}`, expires_in: 3599 }),
) {
  const sent: { url: string; form: Record<string, string> }[] = [];
  const fetch = async (url: string, { body }: RequestInit) =>
    respond(sent.push({ url, form: Object.fromEntries(new URLSearchParams(String(body))) }));
  return { sent, token: clientCredentials({ ...APPLICATION, ...given }, { fetch }) };
}

describe("clientCredentials", () => {
  test("authorizes the requests of a client with one token, and with another after a 401", async () => {
    const { sent, token } = createIssuer();
    const cloud = createMockCloud({ credential: "token-2" });
    const fetch = async (request: Request) => (await getResponse(cloud.handlers, request)) ?? Response.error();
    const client = createAzureComputeClient({ token, subscriptionId, resourceGroup: "acme-shop", fetch });
    await Promise.all([listSnapshots(client).toArray(), getSnapshot(client, { snapshotName: "ledger-2025" })]);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual({
      url: "https://login.microsoftonline.com/acme.example/oauth2/v2.0/token",
      form: {
        grant_type: "client_credentials",
        client_id: "5b1c",
        client_secret: "s3cret",
        scope: "https://management.azure.com/.default",
      },
    });
  });

  test("sends an assertion instead of a secret", async () => {
    const { sent, token } = createIssuer({ assertion: async () => "a.b.c" });
    expect(await token({ rejected: false })).toBe("token-1");
    expect(sent[0]?.form).toMatchObject({
      client_assertion: "a.b.c",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
    expect(sent[0]?.form).not.toHaveProperty("client_secret");
  });

  test("reports the code of a refusal, without the secret", async () => {
    const refusal = { error: "invalid_client", error_description: "AADSTS7000215: Invalid secret s3cret." };
    const { sent, token } = createIssuer({}, () => Response.json(refusal, { status: 401 }));
    const message = "login.microsoftonline.com returned no access token: HTTP 401 invalid_client.";
    await expect(token({ rejected: false })).rejects.toMatchObject({ name: "CredentialError", message });
    expect(sent).toHaveLength(1);
  });

  test("fails without secrets if the server returns a page instead of a token", async () => {
    const headers = { "content-type": "text/html" };
    const { sent, token } = createIssuer({}, () => new Response("<title>Sign in</title>", { headers }));
    const message = "login.microsoftonline.com returned no access token: HTTP 200 with text/html instead of a token.";
    await expect(token({ rejected: false })).rejects.toMatchObject({ name: "CredentialError", message });
    expect(sent).toHaveLength(1);
  });

  test("names the credential that is missing", () => {
    const create = () => clientCredentials({ ...APPLICATION, clientSecret: undefined });
    expect(create).toThrow(CredentialError);
    expect(create).toThrow("`clientSecret` must be a non-empty string.");
  });

  test.each([".", "..", "a/b", "\ud800"])("refuses a tenant that would change the URL: %j", (tenantId) => {
    const create = () => clientCredentials({ ...APPLICATION, tenantId });
    expect(create).toThrow(CredentialError);
    expect(create).toThrow("`tenantId` must be the id or a domain of the tenant, such as contoso.onmicrosoft.com.");
  });
});
