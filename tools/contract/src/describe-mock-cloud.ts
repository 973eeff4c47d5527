import { getResponse, type HttpHandler } from "msw";
import { describe, expect, it } from "vitest";
import { buildRequest, type RequestChanges } from "./build-request.ts";
import { type ContractOperation, type ContractParameter, readContract } from "./contract.ts";
import { groupParameters } from "./group-parameters.ts";
import { type ListWords, readLists } from "./read-lists.ts";

/** What a provider package exports, as a test of its mock cloud needs it. */
export interface MockCloudUnderTest {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: (credential: string, fetch: (request: Request) => Promise<Response>) => object;
  readonly createMockCloud: (options: CloudOptions) => Cloud;
}

/** The options of a mock cloud that the tests use. */
export interface CloudOptions {
  onViolation?: "ignore";
  rateLimit?: { requests: number; seconds: number };
  records?: Record<string, never[]>;
}

interface Cloud {
  readonly handlers: HttpHandler[];
  readonly store: Readonly<Record<string, { fill(count: number, given: Record<string, unknown>): void }>>;
  readonly clock: { advance(milliseconds: number): void };
  readonly faults: { add(fault: { operation: string; call: number; with: number }): void };
  readonly coverage: { readonly answers: readonly { readonly operation: string; readonly status: string }[] };
}

const BROKEN = "\u0000 broken";
const UNDOCUMENTED = 503;

/** Declares the tests that hold a mock cloud against the spec: all that it answers is documented, to the header. */
export function describeMockCloud({ provider, createClient, createMockCloud }: MockCloudUnderTest): void {
  const contract = readContract(provider);
  const { baseUrl, credentials, operations } = contract;
  const lists = readLists(provider);
  const create = (options: CloudOptions = {}) => createMockCloud({ onViolation: "ignore", ...options });

  for (const operation of operations) {
    const { id, bodies = [undefined], parameters, responses } = operation;
    const send = async (cloud: Cloud, changes: RequestChanges = {}) => {
      const given = changes.parameters ?? documented(operation);
      const request = buildRequest(contract, operation, { ...changes, parameters: given });
      const response = await getResponse(cloud.handlers, request);
      if (!response) throw new Error(`${id} is not answered`);
      return response;
    };

    describe(id, () => {
      for (const example of bodies) {
        it(`succeeds with what is documented${example ? `: ${example.name}` : ""}`, async () => {
          const body = example && { body: JSON.stringify(example.value) };
          for (const given of [documented(operation), parameters.filter(({ required }) => required)]) {
            const cloud = create();
            const response = await send(cloud, { ...body, parameters: given });
            expect(await faultOf(operation, response, [successOf(operation)])).toBe("");
            expect(cloud.coverage.answers).toMatchObject([{ operation: id, status: successOf(operation) }]);
          }
        });
      }

      it("answers 401 where no credential comes", async () => {
        const response = await send(create(), { authorized: false });
        expect(await faultOf(operation, response, ["401"])).toBe("");
      });

      for (const broken of parameters.filter(({ accepts }) => !accepts(BROKEN))) {
        it(`answers a broken parameter ${broken.name} as documented`, async () => {
          const given = parameters.map((each) => (each === broken ? { ...broken, value: BROKEN } : each));
          const wanted = broken.in === "path" ? ["404", "422", "400"] : ["422", "400"];
          const response = await send(create(), { parameters: given });
          expect(await faultOf(operation, response, wanted)).toBe("");
        });
      }

      for (const required of parameters.filter((each) => each.required && each.in === "query")) {
        it(`answers a missing parameter ${required.name} as documented`, async () => {
          const response = await send(create(), { parameters: parameters.filter((each) => each !== required) });
          expect(await faultOf(operation, response, ["422", "400"])).toBe("");
        });
      }

      if (operation.bodies) {
        it.each(["", "{", "[]", '"text"', "null"].filter(operation.refusesBody))(
          "answers the broken body %j as documented",
          async (body) => {
            expect(await faultOf(operation, await send(create(), { body }), ["422", "400"])).toBe("");
          },
        );
      }

      it("answers 429 beyond the rate limit, and takes requests again when it says so", async () => {
        const cloud = create({ rateLimit: { requests: 1, seconds: 60 } });
        await send(cloud);
        const response = await send(cloud);
        expect(await faultOf(operation, response, ["429"])).toBe("");
        for (const [name, value] of response.headers) if (name.endsWith("remaining")) expect(value).toBe("0");
        cloud.clock.advance(Number(response.headers.get("retry-after") ?? 60) * 1000);
        expect((await send(cloud)).status).not.toBe(429);
      });

      for (const { status } of responses.filter((each) => !each.status.startsWith("2"))) {
        it(`answers ${status} where that is planned, and does nothing then`, async () => {
          const cloud = create();
          cloud.faults.add({ operation: id, call: 1, with: status === "default" ? UNDOCUMENTED : Number(status) });
          expect(await faultOf(operation, await send(cloud), [status])).toBe("");
          expect(await faultOf(operation, await send(cloud), [successOf(operation)])).toBe("");
        });
      }

      const list = lists.get(id);
      if (list) {
        const { most = 0 } = list;
        it.each([...new Set([0, 1, most, most + 1, 1000])])("pages through %i records once each", async (count) => {
          const cloud = create({ records: { [list.collection]: [] } });
          cloud.store[list.collection]?.fill(count, given(list, operation));
          const { all, pages } = await collect(operation, cloud);
          expect(all).toHaveLength(count);
          expect(new Set(all.map((item) => item[list.id])).size).toBe(count);
          expect(pages).toBe(Math.max(1, Math.ceil(count / (most || 1000))));
        });
      }
    });
  }

  // Every page is held against the spec on its way to the client.
  const collect = async (operation: ContractOperation, cloud: Cloud) => {
    let pages = 0;
    const client = createClient(credentials[0]?.value ?? "", async (request) => {
      const response = await getResponse(cloud.handlers, request);
      if (!response) throw new Error(`${request.url} is not answered`);
      expect(await faultOf(operation, response.clone(), [successOf(operation)])).toBe("");
      pages++;
      return response;
    });
    const paginate: unknown = Reflect.get(client, "paginate");
    if (typeof paginate !== "function") throw new Error("the client has no paginate");
    const required = operation.parameters.filter((parameter) => parameter.required);
    const items: AsyncIterable<Record<string, unknown>> = paginate(operation.path, {
      params: groupParameters(required),
    });
    const all: Record<string, unknown>[] = [];
    for await (const item of items) all.push(item);
    return { all, pages };
  };

  it("leaves a request that matches no operation unhandled", async () => {
    const { handlers } = create();
    for (const url of [`${baseUrl}/nowhere`, `${baseUrl}/`, "https://elsewhere.example/"]) {
      expect(await getResponse(handlers, new Request(url))).toBeUndefined();
    }
  });
}

// A token comes from the page before, not from the spec.
function documented({ parameters, pagination }: ContractOperation): ContractParameter[] {
  const tokens = /^(?:token|cursor|header)$/.test(pagination?.style ?? "");
  return parameters.filter(({ name }) => !(tokens && name === pagination?.position));
}

function successOf({ id, responses }: ContractOperation): string {
  const success = responses.find(({ status }) => status.startsWith("2"));
  if (!success) throw new Error(`${id} documents no success`);
  return success.status;
}

// What objects have that the list shows with the documented path.
function given({ where }: ListWords, { parameters }: ContractOperation): Record<string, unknown> {
  const values = Object.entries(where).flatMap(([property, value]) => {
    const name = /^\{(.+)\}$/.exec(value)?.[1];
    if (name === undefined) return [[property, value]];
    const parameter = parameters.find((each) => each.name === name && each.required);
    return parameter ? [[property, String(parameter.value)]] : [];
  });
  return Object.fromEntries(values);
}

/** How an answer differs from the first of the wanted statuses that is documented; empty where it does not. */
async function faultOf({ responses }: ContractOperation, answer: Response, wanted: readonly string[]): Promise<string> {
  const response = wanted.flatMap((status) => responses.find((each) => each.status === status) ?? [])[0];
  if (!response) return `none of ${wanted.join()} is documented`;
  const { status, headers, faultsOf } = response;
  const code = status === "default" ? UNDOCUMENTED : Number(status);
  const text = await answer.text();
  if (answer.status !== code) return `the status is ${answer.status}, not ${code}: ${text}`;
  const missing = Object.keys(headers).find((name) => !answer.headers.has(name));
  if (missing !== undefined) return `the header ${missing} is missing`;
  if (text !== "" && answer.headers.get("content-type") !== "application/json")
    return "it does not say that it is JSON";
  return faultsOf(text === "" ? undefined : JSON.parse(text));
}
