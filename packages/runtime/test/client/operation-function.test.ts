import {
  AbortError,
  type ApiClient,
  ApiError,
  bodyOperation,
  createApiClient,
  type InputOf,
  type ItemOf,
  type ListOperation,
  listOperation,
  type NestedInputOf,
  nestedOperation,
  type Operation,
  type OutputOf,
  operation,
  type WholeInputOf,
} from "@snap/runtime";
import { bodies } from "@snap/runtime/bodies";
import { media } from "@snap/runtime/media";
import { expectTypeOf } from "expect-type";
import { describe, expect, it } from "vitest";
import { definition, failureOf } from "../support/acme.ts";

interface Json<Body> {
  content: { "application/json": Body };
}
interface Disk {
  id: string;
}
interface GetDisk {
  parameters: { path: { disk_id: string }; query?: { fields?: string[] }; header?: { "x-trace"?: string } };
  responses: { 200: Json<Disk>; 404: Json<{ missing: string }> };
}
interface CopyDisk {
  parameters: { path: { disk_id: string }; query: { dry_run: boolean }; cookie?: { session?: string } };
  requestBody: Json<{ name: string; size?: number }>;
  responses: { 201: Json<Disk> };
}
interface TagDisk {
  parameters: { path: { disk_id: string } };
  requestBody?: Json<{ tag: string }>;
  responses: { 204: { content?: never } };
}
interface SetLabels {
  parameters: { path: { disk_id: string } };
  requestBody: Json<string[]>;
  responses: { 204: { content?: never } };
}
interface RenameDisk {
  parameters: { path: { disk_id: string } };
  requestBody: Json<{ disk_id: string }>;
  responses: { 200: Json<Disk> };
}
interface ReadLog {
  parameters: Record<never, never>;
  responses: { 200: { content: { "text/plain": string } } };
}
interface ListDisks {
  parameters: { query?: { at?: string; kind?: string } };
  responses: { 200: Json<{ disks?: Disk[]; next?: string }> };
}
interface Paths {
  "/disks": { get: ListDisks };
  "/disks/{disk_id}": { get: GetDisk; put: RenameDisk };
  "/disks/{disk_id}/copy": { post: CopyDisk };
  "/disks/{disk_id}/tag": { post: TagDisk };
  "/disks/{disk_id}/labels": { put: SetLabels };
  "/log": { get: ReadLog };
}
const paginations = {
  "/disks": { style: "cursor", position: "at", items: "/disks", next: "/next" },
} as const;
type Client = ApiClient<Paths, typeof paginations>;

const getDisk: Operation<Client, GetDisk, InputOf<GetDisk>, OutputOf<GetDisk>> = operation("GET", "/disks/{disk_id}", {
  header: ["x-trace"],
});
const copyDisk: Operation<Client, CopyDisk, InputOf<CopyDisk>, OutputOf<CopyDisk>> = bodyOperation(
  "POST",
  "/disks/{disk_id}/copy",
  "fields",
  { query: ["dry_run"], cookie: ["session"] },
);
const tagDisk: Operation<Client, TagDisk, InputOf<TagDisk>, undefined> = bodyOperation(
  "POST",
  "/disks/{disk_id}/tag",
  "optional-fields",
);
const setLabels: Operation<Client, SetLabels, WholeInputOf<SetLabels>, undefined> = bodyOperation(
  "PUT",
  "/disks/{disk_id}/labels",
  "whole",
);
const renameDisk: Operation<Client, RenameDisk, NestedInputOf<RenameDisk>, OutputOf<RenameDisk>> = nestedOperation(
  "PUT",
  "/disks/{disk_id}",
);
const readLog: Operation<Client, ReadLog, Record<string, never> | undefined, OutputOf<ReadLog>> = operation(
  "GET",
  "/log",
);
const listDisks: ListOperation<
  Client,
  ListDisks,
  InputOf<ListDisks>,
  ItemOf<ListDisks, "/disks">,
  OutputOf<ListDisks>
> = listOperation("/disks");

function createDisks(respond: (request: Request) => Response | Promise<Response> = () => Response.json({ id: "1" })) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return respond(request);
  };
  const known = { ...definition, paginations, bodies, media, operations: { "GET /log": { accept: "text/plain" } } };
  const client: Client = createApiClient<Paths, typeof paginations>(known, { fetch, token: "acme-credential" });
  const sent = async () => {
    const [request] = requests;
    const { pathname = "", search = "" } = request ? new URL(request.url) : {};
    return {
      target: `${request?.method} ${pathname}${search}`,
      body: await request?.text(),
      headers: request?.headers,
    };
  };
  return { client, requests, sent };
}

describe("an operation", () => {
  it("returns typed data, and sends each parameter in its place", async () => {
    const { client, sent } = createDisks();
    const disk = await getDisk(client, { disk_id: "a", fields: ["id", "name"], "x-trace": "7" });
    expectTypeOf(disk).toEqualTypeOf<Disk>();
    expect(disk).toEqual({ id: "1" });
    const { target, headers } = await sent();
    expect(target).toBe("GET /disks/a?fields=id&fields=name");
    expect(headers?.get("x-trace")).toBe("7");
  });

  it("sends fields that are not parameters in its body", async () => {
    const { client, sent } = createDisks(() => Response.json({ id: "2" }, { status: 201 }));
    await copyDisk(client, { disk_id: "a", dry_run: true, session: "s", name: "copy", size: 3 });
    const { target, body, headers } = await sent();
    expect(target).toBe("POST /disks/a/copy?dry_run=true");
    expect(JSON.parse(body ?? "")).toEqual({ name: "copy", size: 3 });
    expect(headers?.get("cookie")).toBe("session=s");
  });

  it("sends a required body without fields as an empty object", async () => {
    const touch: Operation<Client, unknown, { disk_id: string; size?: number }, Disk> = bodyOperation(
      "POST",
      "/disks/{disk_id}/copy",
      "fields",
    );
    const { client, sent } = createDisks();
    await touch(client, { disk_id: "a" });
    expect((await sent()).body).toBe("{}");
  });

  it("sends an optional body only if one of its fields is set", async () => {
    const respond = () => new Response(null, { status: 204 });
    const [without, having] = [createDisks(respond), createDisks(respond)];
    expect(await tagDisk(without.client, { disk_id: "a" })).toBeUndefined();
    await tagDisk(having.client, { disk_id: "a", tag: "web" });
    expect((await without.sent()).body).toBe("");
    expect((await having.sent()).body).toBe('{"tag":"web"}');
  });

  it("accepts a body without named fields as `body`", async () => {
    const { client, sent } = createDisks(() => new Response(null, { status: 204 }));
    await setLabels(client, { disk_id: "a", body: ["x"] });
    expect(await sent()).toMatchObject({ target: "PUT /disks/a/labels", body: '["x"]' });
  });

  it("accepts `params` and `body` if a name occurs twice", async () => {
    const { client, sent } = createDisks();
    await renameDisk(client, { params: { path: { disk_id: "a" } }, body: { disk_id: "b" } });
    expect(await sent()).toMatchObject({ target: "PUT /disks/a", body: '{"disk_id":"b"}' });
  });

  it("needs no input if nothing is required, and returns text unchanged", async () => {
    const { client } = createDisks(() => new Response("line", { headers: { "content-type": "text/plain" } }));
    const log = await readLog(client);
    expectTypeOf(log).toEqualTypeOf<string>();
    expect(log).toBe("line");
    await readLog(client, {}, { retry: false });
  });

  it("throws an ApiError that `isError` recognizes and whose status determines the type of its body", async () => {
    const { client } = createDisks(() => Response.json({ missing: "a" }, { status: 404 }));
    const error = await failureOf(getDisk(client, { disk_id: "a" }));
    expect(error).toBeInstanceOf(ApiError);
    if (!getDisk.isError(error) || error.status !== 404) throw error;
    expectTypeOf(error.body).toEqualTypeOf<{ missing: string }>();
    expect(error.body.missing).toBe("a");
    expect(getDisk.isError(new Error("other"))).toBe(false);
  });

  it("applies its options to a single call", async () => {
    const { client, requests } = createDisks(() => new Response(null, { status: 503 }));
    const controller = new AbortController();
    const options = { retry: false, headers: { "x-own": "1" }, signal: controller.signal } as const;
    expect(await failureOf(getDisk(client, { disk_id: "a" }, options))).toMatchObject({ status: 503 });
    expect(requests.map(({ headers }) => headers.get("x-own"))).toEqual(["1"]);
    controller.abort();
    expect(await failureOf(getDisk(client, { disk_id: "a" }, options))).toBeInstanceOf(AbortError);
    expect(requests).toHaveLength(1);
  });

  it("rejects an input that is not an object, before anything is sent", async () => {
    const { client, requests } = createDisks();
    // @ts-expect-error: an id alone is not an input
    const call = getDisk(client, "a");
    await expect(call).rejects.toThrow("`input` must be a plain object, got a value of type String.");
    expect(requests).toEqual([]);
  });

  it("rejects an input that is not a plain object, before anything is sent", async () => {
    const { client, requests } = createDisks();
    for (const given of [5, ["a"], Promise.resolve({ disk_id: "a" })] as never[]) {
      const message = "`input` must be a plain object, got ";
      await expect(getDisk(client, given)).rejects.toThrow(message);
      await expect(setLabels(client, given)).rejects.toThrow(message);
      await expect(renameDisk(client, given)).rejects.toThrow(message);
      await expect(listDisks(client, given).toArray()).rejects.toThrow(message);
    }
    expect(requests).toEqual([]);
  });

  it("rejects options that are not a plain object, before anything is sent", async () => {
    const { client, requests } = createDisks();
    for (const options of [5, "", false, ["a"], Promise.resolve({ timeout: 5 })] as never[]) {
      const message = "The options of a call must be a plain object, got a value of type ";
      await expect(getDisk(client, { disk_id: "a" }, options)).rejects.toThrow(message);
      await expect(copyDisk(client, { disk_id: "a", dry_run: true, name: "b" }, options)).rejects.toThrow(message);
      await expect(
        renameDisk(client, { params: { path: { disk_id: "a" } }, body: { disk_id: "b" } }, options),
      ).rejects.toThrow(message);
      await expect(listDisks(client, {}, options).toArray()).rejects.toThrow(message);
    }
    expect(requests).toEqual([]);
  });

  it("accepts `null` as options", async () => {
    const { client, requests } = createDisks();
    await getDisk(client, { disk_id: "a" }, null as never);
    expect(requests).toHaveLength(1);
  });

  it("does not compile with a missing, misspelled or mistyped field", () => {
    const { client } = createDisks();
    const calls = () => [
      // @ts-expect-error: the input is missing
      getDisk(client),
      // @ts-expect-error: the path parameter is missing
      getDisk(client, {}),
      // @ts-expect-error: no field has this name
      getDisk(client, { disk_id: "a", field: [] }),
      // @ts-expect-error: the name of the copy is missing
      copyDisk(client, { disk_id: "a", dry_run: true }),
      // @ts-expect-error: an option has this type
      getDisk(client, { disk_id: "a" }, { timeout: "1" }),
      // @ts-expect-error: the body is a list of strings
      setLabels(client, { disk_id: "a", body: [1] }),
    ];
    expect(calls).toBeTypeOf("function");
  });
});

describe("a list operation", () => {
  const pages: Record<string, object> = {
    "": { disks: [{ id: "1" }, { id: "2" }], next: "b" },
    b: { disks: [{ id: "3" }], next: "c" },
    c: { disks: [] },
  };
  const respond = (request: Request) => Response.json(pages[new URL(request.url).searchParams.get("at") ?? ""]);

  it("sends nothing until it is iterated, and then yields the items of all pages", async () => {
    const { client, requests } = createDisks(respond);
    const disks = listDisks(client, { kind: "ssd" });
    expect(requests).toEqual([]);
    const ids = [];
    for await (const disk of disks) {
      expectTypeOf(disk).toEqualTypeOf<Disk>();
      ids.push(disk.id);
    }
    expect(ids).toEqual(["1", "2", "3"]);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(["?kind=ssd", "?kind=ssd&at=b", "?kind=ssd&at=c"]);
  });

  it("iterates over pages, starting at a stored cursor", async () => {
    const { client } = createDisks(respond);
    const seen = [];
    for await (const { items, next, data } of listDisks(client, {}, { from: "b" }).pages()) {
      expectTypeOf(data).toEqualTypeOf<{ disks?: Disk[]; next?: string }>();
      seen.push([items.length, next]);
    }
    expect(seen).toEqual([
      [1, "c"],
      [0, undefined],
    ]);
  });

  it("does not compile if it is used as an array", () => {
    const { client } = createDisks(respond);
    const uses = () => {
      // @ts-expect-error: a listing is read with `for await`
      for (const disk of listDisks(client)) expect(disk).toBeDefined();
      // @ts-expect-error: a listing is not spread
      expect([...listDisks(client)]).toEqual([]);
      // @ts-expect-error: a listing has no `map`
      listDisks(client).map(String);
      // @ts-expect-error: a listing has no `length`
      expect(listDisks(client).length).toBe(0);
    };
    expect(uses).toThrow("A listing is not an array. Use `for await`, or `await` its `.toArray()`.");
  });

  it("collects its items, and requests no page beyond the limit", async () => {
    const { client, requests } = createDisks(respond);
    const disks = listDisks(client);
    expect(await disks.toArray({ limit: 2 })).toEqual([{ id: "1" }, { id: "2" }]);
    expect(requests).toHaveLength(1);
    expect(await disks.toArray({ limit: 0 })).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(await disks.toArray()).toHaveLength(3);
    // @ts-expect-error: the option is misspelt
    await expect(disks.toArray({ limt: 5 })).rejects.toThrow('Unknown option "limt". Known: limit.');
    await expect(disks.toArray(5 as never)).rejects.toThrow("`options` must be an object.");
    await expect(disks.toArray({ limit: Number.NaN })).rejects.toThrow("`limit` must be a number ≥ 0, got NaN.");
  });

  it("is not a promise: awaiting it sends no request", async () => {
    const { client, requests } = createDisks(respond);
    const disks = listDisks(client);
    expect(await disks).toBe(disks);
    expect(requests).toEqual([]);
  });

  it("throws the error of a page, which `isError` recognizes", async () => {
    const { client } = createDisks(() => Response.json({ message: "no" }, { status: 400 }));
    const error = await failureOf(listDisks(client).toArray());
    expect(listDisks.isError(error)).toBe(true);
  });
});
