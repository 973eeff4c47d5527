import { type ClientDefinition, CredentialError, createApiClient } from "@snap/runtime";
import { describe, expect, it, onTestFinished, vi } from "vitest";

const definition: ClientDefinition = {
  provider: "Acme",
  baseUrl: "https://api.acme.example",
  credential: { option: "token", environment: "ACME_TOKEN" },
  schemes: [
    { in: "query", name: "key", prefix: "q_" },
    { in: "header", name: "authorization", before: "Bearer " },
  ],
};

interface Paths {
  "/things/{id}": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": { state: "on" | (string & {}) } } } };
    };
  };
}

function createClient(
  credential: string | (() => string | Promise<string>) | undefined,
  answer = Response.json({ state: "on" }),
) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return answer.clone();
  };
  const client = createApiClient<Paths>(definition, credential, { fetch, headers: { "x-team": "blue" } });
  return { requests, get: () => client.GET("/things/{id}", { params: { path: { id: "a b" } } }) };
}

describe("createApiClient", () => {
  it("sends the path encoded, the client's headers and the credential", async () => {
    const { requests, get } = createClient("secret");
    expect(await get()).toMatchObject({ data: { state: "on" } });
    expect(requests[0]?.url).toBe("https://api.acme.example/things/a%20b");
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer secret");
    expect(requests[0]?.headers.get("x-team")).toBe("blue");
  });

  it("sends a credential with the prefix of a scheme in that scheme alone", async () => {
    const { requests, get } = createClient("q_secret");
    await get();
    expect(requests[0]?.url).toBe("https://api.acme.example/things/a%20b?key=q_secret");
    expect(requests[0]?.headers.get("authorization")).toBeNull();
  });

  it("asks a credential function for each request", async () => {
    let count = 0;
    const { requests, get } = createClient(async () => `secret-${++count}`);
    await get();
    await get();
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer secret-1", "Bearer secret-2"]);
  });

  it("reads the environment when the option is absent", async () => {
    vi.stubEnv("ACME_TOKEN", "from-environment\n");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { requests, get } = createClient(undefined);
    await get();
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer from-environment");
  });

  it("names the option and the environment variable when there is no credential, before any request", async () => {
    vi.stubEnv("ACME_TOKEN", undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(() => createClient(undefined)).toThrow(/Acme: no credential\. Pass the option `token`.*ACME_TOKEN/);
    expect(() => createClient("")).toThrow(CredentialError);
    const { requests, get } = createClient(() => " ");
    await expect(get()).rejects.toThrow(CredentialError);
    expect(requests).toEqual([]);
  });

  it("refuses a credential that no header can carry, without telling it", async () => {
    const { requests, get } = createClient("secret\nx-evil: 1");
    const failure: unknown = await get().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CredentialError);
    expect(String(failure)).not.toContain("secret");
    expect(requests).toEqual([]);
  });

  it.each([
    ["", 500],
    ["<html>", 502],
  ])("reports the body %j of status %s as unreadable", async (body, status) => {
    const { get } = createClient("secret", new Response(body, { status }));
    const { data, error, response } = await get();
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ name: "UnreadableResponseError", status, excerpt: body });
    expect(response.status).toBe(status);
  });

  it("keeps the excerpt of a long body short", async () => {
    const { get } = createClient("secret", new Response("x".repeat(100_000), { status: 502 }));
    expect((await get()).error).toMatchObject({ excerpt: "x".repeat(1000) });
  });
});
