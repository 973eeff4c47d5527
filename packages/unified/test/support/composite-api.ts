import { ApiError, type Listing, type SnapshotDescription } from "@snap/runtime";
import { createCompositeAdapter, type ScopeValues, type StandardActions } from "@snap/unified/adapter";

export interface Raw {
  readonly id: string;
}

export interface Client {
  readonly project: string | undefined;
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

  describe(
    collection: string,
    parts: Partial<SnapshotDescription<Client, Raw>> = {},
  ): SnapshotDescription<Client, Raw> {
    const call = (name: string) => ({
      name: `${name}${collection}`,
      id: "snapshot",
      operation: async ({ project = "" }: Client, input: { readonly snapshot?: string }) => {
        this.calls.push(`${name} ${project}/${collection}/${input.snapshot}`);
        this.#fail(project);
        const found = this.projects[project]?.[collection]?.flat().find((id) => id === input.snapshot);
        if (!found) throw toError(404);
        return { id: found };
      },
    });
    return {
      environment: { token: "ACME_TOKEN" },
      scopes: { project: { environment: "ACME_PROJECT", list: this.#listProjects() } },
      list: {
        name: `list${collection}`,
        operation: (client, _, options) => this.#list(collection, client, options?.from),
      },
      get: call("get"),
      delete: call("delete"),
      fields: { id: "/id", kind: collection === "Disks" ? "volume" : "vm" },
      ...parts,
    };
  }

  #listProjects() {
    const operation = () => {
      const toArray = async () => {
        this.calls.push("listProjects");
        this.#fail("*");
        return Object.keys(this.projects).map((name) => ({ name }));
      };
      return { toArray } as unknown as Listing;
    };
    return { name: "listProjects", operation, id: "/name" };
  }

  #list(collection: string, { project = "" }: Client, from = "0"): Listing<Raw> {
    const read = async function* (this: Api) {
      const pages = this.projects[project]?.[collection];
      for (let index = Number(from); index < (pages?.length ?? 1); index++) {
        this.calls.push(`list ${project}/${collection} ${index}`);
        this.#fail(project, index);
        if (!pages) throw toError(404);
        const items = pages[index]?.map((id) => ({ id })) ?? [];
        const next = index + 1 < pages.length ? String(index + 1) : undefined;
        yield { items, next, data: items, response: Response.json(items) };
      }
    };
    return { pages: () => read.call(this) } as unknown as Listing<Raw>;
  }

  #fail(project: string, index = 0): void {
    const failure = this.failures[project];
    if (failure && index >= (failure.from ?? 0)) throw toError(failure.status);
  }
}

function toError(status: number): ApiError {
  const request = { provider: "acme", method: "GET", url: "https://acme.test/", attempts: 1 };
  return new ApiError({ status, body: {}, headers: new Headers() } as never, request);
}

export function connect(api: Api, values?: ScopeValues, collections = [api.describe("Images")], options: object = {}) {
  const scopes = { option: "project", values, createClient: ({ project }: Client) => ({ project }) };
  return createCompositeAdapter({ ...connectOptions(api, collections), options, scopes });
}

export function connectOptions(api: Api, collections: readonly SnapshotDescription<Client, Raw>[]) {
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
    client: { project: undefined } as Client,
    options: {},
    capabilities: { create: { vm: "at-once", volume: "at-once" }, restore: { vm: "new" } },
    snapshots: [first, ...others],
    actions: async () => actions as never,
  } as const;
}

export const refsOf = (pages: readonly (readonly { readonly ref: string }[])[]) => pages.flat().map(({ ref }) => ref);
