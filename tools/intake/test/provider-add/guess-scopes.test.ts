import { describe, expect, it } from "vitest";
import { guessServerScopes } from "../../src/provider-add/guess-scopes.ts";
import { readLeniently } from "../../src/read-leniently.ts";

// Returns the server of a document, as provider:add reads it, with the options that were guessed.
async function guess(url: string, variables: object, more: object = {}) {
  const responses = { 204: { description: "" } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers: [{ url, variables }],
    paths: { "/things": { get: { operationId: "list", responses } } },
    ...more,
  });
  const { document } = await readLeniently(text, {
    ...{ file: "acme.json", provider: "acme", displayName: "Acme", keepsVariables: true },
  });
  const decisions: string[] = [];
  guessServerScopes("acme", document, (_, decision) => decisions.push(decision));
  return { server: Object(document["servers"])[0], decisions };
}

describe("guessServerScopes", () => {
  it("makes a variable of the address an option, with its default and its values", async () => {
    const { server, decisions } = await guess("https://{zone_name}.acme.example", {
      zone_name: { default: "eu", enum: ["eu", "us"], description: "The zone." },
    });
    expect(server).toEqual({
      url: "https://{zone_name}.acme.example",
      variables: {
        zone_name: {
          ...{ default: "eu", enum: ["eu", "us"] },
          "x-snap-scope": { option: "zoneName", environment: "ACME_ZONE_NAME" },
          "x-snap-evidence": expect.anything(),
        },
      },
    });
    expect(decisions).toEqual([
      'the variable "zone_name" of the server is guessed to be the option "zoneName" (ACME_ZONE_NAME)',
    ]);
  });

  it.each([
    [
      "a protocol and a port",
      "{scheme}://eu.acme.example:{port}",
      { scheme: { default: "https" }, port: { default: "81" } },
    ],
    ["a host, which callers pass as `baseUrl`", "https://{host}:81", { host: { default: "eu.acme.example" } }],
    ["a variable with one value", "https://{env}.acme.example:81", { env: { default: "eu", enum: ["eu"] } }],
  ])("writes the default of %s into the address", async (_, url, variables) => {
    expect(await guess(url, variables)).toEqual({ server: { url: "https://eu.acme.example:81" }, decisions: [] });
  });

  it("does not give an option the name of a credential or of another option of the client", async () => {
    const scheme = { type: "http", scheme: "bearer" };
    const more = { security: [{ token: [] }], components: { securitySchemes: { token: scheme } } };
    const variables = { token: { default: "t" }, fetch: { default: "f" } };
    const { server } = await guess("https://{token}.{fetch}.acme.example", variables, more);
    expect(server.variables.token["x-snap-scope"].option).toBe("scopeToken");
    expect(server.variables.fetch["x-snap-scope"].option).toBe("scopeFetch");
  });
});
