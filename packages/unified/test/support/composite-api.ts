import { ApiError, type SnapshotCapabilities, type SnapshotDescription } from "@snap/runtime";
import { createCompositeAdapter, type ScopeValues, type StandardActions } from "@snap/unified/adapter";

export interface Raw {
  readonly id: string;
}

export interface Client {
  readonly project: string | undefined;
  readonly request: (method: string, path: string, init: Init) => Promise<{ readonly data: unknown }>;
  readonly paginate: (path: string, init: Init) => AsyncIterable<unknown>;
}

interface Init {
  readonly from?: string;
  readonly params: { readonly path?: { readonly snapshot?: string } };
}

type Pages = readonly (readonly string[])[];

/** An API whose snapshots are in projects, in one or more collections. Records its calls. */
export class Api {
  readonly calls: string[] = [];
  readonly projects: Record<string, Record<string, Pages>>;
  /** The status with which the calls of a project fail, and the page from which a list fails. */
  readonly failures: Record<string, { readonly status: number; readonly from?: number }> = {};

  constructor(projects: Record<string, Record<string, Pages>>) {
    this.projects = projects;
  }

  /** Creates a client for one project. */
  connect(project?: string): Client {
    return {
      project,
      request: async (method, path, { params }) => {
        const [, collection = ""] = path.split("/");
        const snapshot = params.path?.snapshot;
        this.calls.push(`${method === "GET" ? "get" : "delete"} ${project ?? ""}/${collection}/${snapshot}`);
        this.#fail(project ?? "");
        const found = this.projects[project ?? ""]?.[collection]?.flat().find((id) => id === snapshot);
        if (!found) throw toError(404);
        return { data: { id: found } };
      },
      paginate: (path, { from }) => {
        const pages = () => (path === "/projects" ? this.#listProjects() : this.#list(path.slice(1), project, from));
        return { pages, [Symbol.asyncIterator]: () => eachItem(pages()) };
      },
    };
  }

  describe(
    collection: string,
    parts: Partial<SnapshotDescription<Client, Raw>> = {},
  ): SnapshotDescription<Client, Raw> {
    const path = `/${collection}/{snapshot}`;
    return {
      scopes: {
        project: { environment: "ACME_PROJECT", list: { name: "listProjects", path: "/projects", id: "/name" } },
      },
      list: { name: `list${collection}`, path: `/${collection}` },
      get: { name: `get${collection}`, method: "GET", path, id: "snapshot" },
      delete: { name: `delete${collection}`, method: "DELETE", path, id: "snapshot" },
      fields: { id: "/id", kind: collection === "Disks" ? "volume" : "vm" },
      ...parts,
    };
  }

  async *#listProjects() {
    this.calls.push("listProjects");
    this.#fail("*");
    yield { items: Object.keys(this.projects).map((name) => ({ name })), next: undefined };
  }

  async *#list(collection: string, project = "", from = "0") {
    const pages = this.projects[project]?.[collection];
    for (let index = Number(from); index < (pages?.length ?? 1); index++) {
      this.calls.push(`list ${project}/${collection} ${index}`);
      this.#fail(project, index);
      if (!pages) throw toError(404);
      const items = pages[index]?.map((id) => ({ id })) ?? [];
      yield { items, next: index + 1 < pages.length ? String(index + 1) : undefined };
    }
  }

  #fail(project: string, index = 0): void {
    const failure = this.failures[project];
    if (failure && index >= (failure.from ?? 0)) throw toError(failure.status);
  }
}

async function* eachItem(pages: AsyncIterable<{ readonly items: readonly unknown[] }>) {
  for await (const { items } of pages) yield* items;
}

function toError(status: number): ApiError {
  const request = { provider: "acme", method: "GET", url: "https://acme.test/", attempts: 1 };
  return new ApiError({ status, body: {}, headers: new Headers() } as never, request);
}

export function connect(api: Api, values?: ScopeValues, collections = [api.describe("Images")], options: object = {}) {
  const scopes = { option: "project", values, createClient: ({ project }: Client) => api.connect(project) };
  return createCompositeAdapter({ ...connectOptions(api, collections), options, scopes });
}

export function connectOptions(
  api: Api,
  collections: readonly SnapshotDescription<Client, Raw>[],
  capabilities: SnapshotCapabilities = {},
) {
  const [first = api.describe("Images"), ...others] = collections;
  const actions: StandardActions<never, never, never, never> = {
    async createSnapshot(account: Record<string, never>, creation: object) {
      api.calls.push(`create ${JSON.stringify(creation)} ${Object(account["client"]).project}`);
      return {
        snapshot: Reflect.apply(account["toSnapshot"] as never, undefined, [{ id: "new" }]),
        matchedBy: "response",
      };
    },
    async restoreSnapshot(account: Record<string, never>, { id, ref }: Record<string, never>) {
      api.calls.push(`restore ${id} ${ref} ${Object(account["client"]).project}`);
      return { type: "vm", id: "7" };
    },
  } as never;
  return {
    provider: "acme",
    account: "a",
    client: api.connect(),
    traits: { environment: { token: "ACME_TOKEN" }, capabilities },
    options: {},
    capabilities: { create: { vm: "at-once", volume: "at-once" }, restore: { vm: "new" } },
    actions: async () => ({ ...actions, snapshots: [first, ...others] }) as never,
  } as const;
}

export const refsOf = (pages: readonly (readonly { readonly ref: string }[])[]) => pages.flat().map(({ ref }) => ref);
