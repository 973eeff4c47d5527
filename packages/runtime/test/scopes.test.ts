import { type ClientDefinition, InvalidRequestError, listOperation, operation } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import { describe, expect, it, vi } from "vitest";
import { definition } from "./support/acme.ts";
import { collect } from "./support/list.ts";

interface Thing {
  parameters: { path?: { project?: string; id: string } };
  responses: { 200: { content: { "application/json": unknown } } };
}

interface Paths {
  "/projects/{project}/things": {
    get: {
      parameters: { path?: { project?: string }; query?: { page?: string; kind?: string } };
      responses: { 200: { content: { "application/json": { things: unknown[] } } } };
    };
  };
  "/projects/{project}/things/{id}": { get: Thing; delete: Thing };
  "/projects": { get: { parameters: { query?: { org?: string } }; responses: Thing["responses"] } };
  "/usage": { get: { parameters: { query?: { org?: string } }; responses: Thing["responses"] } };
}

const PAGES = {
  "/projects/{project}/things": { style: "token", position: "page", items: "/things", next: "/next" },
} as const;
const SCOPED = {
  ...definition,
  paginations: PAGES,
  scopes: {
    project: { environment: "ACME_PROJECT", path: ["project"] },
    org: {
      environment: "ACME_ORG",
      query: { "GET /projects": "org", "GET /usage": "org" },
      optional: ["GET /usage"],
    },
  },
} as const satisfies ClientDefinition;
const ZONED = {
  ...SCOPED,
  baseUrl: "https://api-{zone}.acme.example/v2",
  scopes: { ...SCOPED.scopes, zone: { environment: "ACME_ZONE", variable: "zone", default: "a-1" } },
} as const;

// A client with these options, and the URLs of its requests.
function create(options: object = {}, scoped: typeof SCOPED | typeof ZONED = SCOPED) {
  const urls: string[] = [];
  const fetch = async ({ url }: Request) => {
    urls.push(url);
    return Response.json({ things: [1], ...(urls.length === 1 && { next: "2" }) });
  };
  const client = createScopedClient<Paths, typeof PAGES>(scoped, { token: "acme-credential", fetch, ...options });
  return { client, urls };
}

const THINGS = "/projects/{project}/things";

describe("createScopedClient", () => {
  it.each([Promise.resolve({}), "acme-credential", null])("refuses %o instead of its options", (options) => {
    const create = () => createScopedClient(SCOPED, options as never);
    expect(create).toThrow(new InvalidRequestError("`options` must be an object."));
  });

  it("fills the parameters of a scope in every kind of call", async () => {
    const { client, urls } = create({ project: "p 1" });
    await client.GET(`${THINGS}/{id}`, { params: { path: { id: "7" } } });
    await client.request("delete", `${THINGS}/{id}`, { params: { path: { id: "8" } } });
    await client.GET(THINGS);
    await collect(client.paginate(THINGS, { params: { query: { kind: "small" } } }));
    const base = "https://api.acme.example/projects/p%201/things";
    expect(urls).toEqual([`${base}/7`, `${base}/8`, base, `${base}?kind=small`]);
  });

  it("fills the parameters of a scope for functions of operations, whose input may override the value", async () => {
    const { client, urls } = create({ project: "p1" });
    const getThing = operation<(client: object, input: object) => Promise<unknown>>("GET", `${THINGS}/{id}`);
    const listThings = listOperation<(client: object, input?: object) => AsyncIterable<unknown>>(THINGS);
    await getThing(client, { id: "7" });
    await getThing(client, { id: "7", project: "p2" });
    await collect(listThings(client, { project: "p3" }));
    await collect(listThings(client));
    expect(urls.map((url) => new URL(url).pathname)).toEqual([
      "/projects/p1/things/7",
      "/projects/p2/things/7",
      "/projects/p3/things",
      "/projects/p1/things",
    ]);
  });

  it("fills query parameters of the operations that have them", async () => {
    const { client, urls } = create({ org: "o&1" });
    await client.GET("/projects");
    await client.GET("/usage", { params: { query: { org: "o2" } } });
    expect(urls).toEqual(["https://api.acme.example/projects?org=o%261", "https://api.acme.example/usage?org=o2"]);
  });

  it("reads the environment if an option is absent", async () => {
    vi.stubEnv("ACME_PROJECT", "p9");
    vi.stubEnv("ACME_ZONE", "z-9");
    const { client, urls } = create({}, ZONED);
    vi.unstubAllEnvs();
    await client.GET(THINGS);
    await create({ project: "p1", zone: "b-2" }, ZONED).client.GET(THINGS);
    expect(urls).toEqual(["https://api-z-9.acme.example/v2/projects/p9/things"]);
  });

  it("rejects a call without a value that it requires, and names the option and the variable", async () => {
    const { client, urls } = create({ project: undefined });
    const missing = new InvalidRequestError(
      `Acme: \`project\` must be set for GET ${THINGS}. Pass it to the client, or set ACME_PROJECT.`,
    );
    await expect(client.GET(THINGS)).rejects.toThrow(missing);
    await expect(collect(client.paginate(THINGS))).rejects.toThrow(missing);
    await expect(client.GET("/projects")).rejects.toThrow("`org` must be set for GET /projects.");
    await client.GET("/usage");
    expect(urls).toEqual(["https://api.acme.example/usage"]);
  });

  it("sends requests to the server of its zone, or to its default", async () => {
    for (const [zone, host] of [
      ["b-2", "api-b-2"],
      [undefined, "api-a-1"],
    ]) {
      const { client, urls } = create({ zone }, ZONED);
      await client.GET("/usage");
      expect(urls).toEqual([`https://${host}.acme.example/v2/usage`]);
    }
  });

  it("sends requests to `baseUrl` instead, if it is set", async () => {
    const { client, urls } = create({ baseUrl: "http://127.0.0.1:4010", zone: "b-2" }, ZONED);
    await client.GET("/usage");
    expect(urls).toEqual(["http://127.0.0.1:4010/usage"]);
  });

  it.each(["evil.example/", "a@b", "a b", "#", "..%2f", "x?y", "a:80a", "bucket.s3", "a:80", "."])(
    "rejects the zone %j, because it would change the host",
    (zone) => {
      expect(() => create({ zone }, ZONED)).toThrow(
        new InvalidRequestError(`Acme: \`zone\` must be a part of a host name, got ${JSON.stringify(zone)} (string).`),
      );
    },
  );

  it("accepts a host with a port where the variable is the end of the host", async () => {
    const { client, urls } = create({ zone: "localhost:8080" }, { ...ZONED, baseUrl: "http://{zone}/v2" as never });
    await client.GET("/usage");
    expect(urls).toEqual(["http://localhost:8080/v2/usage"]);
  });

  it.each(["", {}, true])("rejects %j as the value of an option", (project) => {
    expect(() => create({ project })).toThrow(/^Acme: `project` must be a non-empty string, got /);
  });

  it("accepts a number", async () => {
    const { client, urls } = create({ project: 7 });
    await client.GET(THINGS);
    expect(urls).toEqual(["https://api.acme.example/projects/7/things"]);
  });

  it("rejects a misspelt option, and an option of the client in a call", async () => {
    const { client } = create({ projct: "p1" });
    await expect(client.GET("/usage")).rejects.toThrow("Did you mean `project`?");
    const call = client.GET("/usage", { project: "p1" } as object);
    await expect(call).rejects.toThrow("`project` is not an option of a call. Pass it to the client.");
  });

  it("rejects options that are not plain objects, whose contents would be ignored", async () => {
    for (const given of [5, ["a"], Promise.resolve({})] as never[]) {
      const message = /must be a plain object, got a value of type \w+\.$/;
      const { client, urls } = create({ project: "p1", org: "o1" });
      await expect(client.GET(THINGS, given)).rejects.toThrow(message);
      await expect(client.GET(THINGS, { params: given })).rejects.toThrow(message);
      await expect(client.GET(THINGS, { params: { path: given } })).rejects.toThrow(message);
      await expect(client.GET("/projects", { params: { query: given } })).rejects.toThrow(message);
      await expect(collect(client.paginate(THINGS, given))).rejects.toThrow(message);
      expect(urls).toEqual([]);
    }
  });

  it("accepts null instead of options from JavaScript", async () => {
    const { client, urls } = create({ project: "p1" });
    await client.GET(THINGS, null as never);
    await client.request("get", THINGS, null as never);
    expect(urls).toEqual(Array(2).fill("https://api.acme.example/projects/p1/things"));
  });
});
