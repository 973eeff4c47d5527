import { getResponse, type HttpHandler } from "msw";
import { describe, expect, it } from "vitest";
import { BROKEN, breakParameter } from "./break-parameter.ts";
import { buildRequest, type RequestChanges } from "./build-request.ts";
import { type CreateClient, credentialsFor } from "./call-operation.ts";
import { type ContractOperation, type ContractParameter, type ContractResponse, readContract } from "./contract.ts";
import { codeOf, failureOf, responseTo, successOf } from "./documented.ts";
import { groupParameters } from "./group-parameters.ts";
import { kindOf } from "./kind-of.ts";
import { type ListWords, readLists } from "./read-lists.ts";
import { unknownAddresses } from "./request-target.ts";
import { expectedData } from "./response.ts";

/** The exports of a provider package that a test of its mock cloud needs. */
export interface MockCloudUnderTest {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: CreateClient;
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
  readonly coverage: { readonly responses: readonly { readonly operation: string; readonly status: string }[] };
}

/** Declares tests that compare every response of a mock cloud with the spec, including headers. */
export function describeMockCloud({ provider, createClient, createMockCloud }: MockCloudUnderTest): void {
  const contract = readContract(provider);
  const operations = contract.operations.filter(({ isHidden }) => !isHidden);
  const lists = readLists(provider);
  const create = (options: CloudOptions = {}) => createMockCloud({ onViolation: "ignore", ...options });

  for (const operation of operations) {
    const { id, bodies = [], parameters, responses, isOpen } = operation;
    const success = successOf(operation);
    const send = async (cloud: Cloud, changes: RequestChanges = {}) => {
      const given = changes.parameters ?? documented(operation);
      const request = buildRequest(contract, operation, { ...changes, parameters: given });
      const response = await getResponse(cloud.handlers, request);
      if (!response) throw new Error(`${id} got no response`);
      return response;
    };

    describe(id, () => {
      for (const [index, example] of (bodies.length > 0 ? bodies : [undefined]).entries()) {
        it(`returns the documented success${example ? `: ${example.mediaType} ${example.name}` : ""}`, async () => {
          for (const given of [documented(operation), parameters.filter(({ required }) => required)]) {
            const cloud = create();
            const response = await send(cloud, { body: index, parameters: given });
            expect(await faultOf(operation, response, success)).toBe("");
            expect(cloud.coverage.responses).toMatchObject([{ operation: id, status: success.status }]);
          }
        });
      }

      it(`returns ${isOpen ? success.status : 401} without a credential`, async () => {
        const response = await send(create(), { authorized: false });
        expect(await faultOf(operation, response, isOpen ? success : failureOf(operation, ["401"]))).toBe("");
      });

      for (const broken of parameters.filter(({ accepts }) => !accepts(BROKEN))) {
        it(`returns the documented response to an invalid parameter ${broken.name}`, async () => {
          const given = parameters.map((each) => (each === broken ? breakParameter(broken) : each));
          const wanted = broken.in === "path" ? ["404", "422", "400"] : ["422", "400"];
          const response = await send(create(), { parameters: given });
          expect(await faultOf(operation, response, failureOf(operation, wanted))).toBe("");
        });
      }

      for (const required of parameters.filter((each) => each.required && each.in !== "path")) {
        it(`returns the documented response to a missing parameter ${required.name}`, async () => {
          const response = await send(create(), { parameters: parameters.filter((each) => each !== required) });
          expect(await faultOf(operation, response, failureOf(operation, ["422", "400"]))).toBe("");
        });
      }

      if (bodies.length > 0) {
        it.each(["", "{", "[]", '"text"', "null"].filter(operation.refusesBody))(
          "returns the documented response to the invalid body %j",
          async (text) => {
            const response = await send(create(), { text });
            expect(await faultOf(operation, response, failureOf(operation, ["422", "400"]))).toBe("");
          },
        );
      }

      const limited = failureOf(operation, ["429"]);
      it.runIf(limited)(
        "returns 429 beyond the rate limit, and accepts requests again after the announced wait",
        async () => {
          const cloud = create({ rateLimit: { requests: 1, seconds: 60 } });
          await send(cloud);
          const response = await send(cloud);
          expect(await faultOf(operation, response, limited, 429)).toBe("");
          for (const [name, value] of response.headers) if (name.endsWith("remaining")) expect(value).toBe("0");
          cloud.clock.advance(Number(response.headers.get("retry-after") ?? 60) * 1000);
          expect((await send(cloud)).status).not.toBe(429);
        },
      );

      for (const planned of responses.filter((each) => each !== success)) {
        it(`returns ${planned.status} if that is planned, without an effect`, async () => {
          const cloud = create();
          cloud.faults.add({ operation: id, call: 1, with: codeOf(planned, operation) });
          expect(await faultOf(operation, await send(cloud), planned)).toBe("");
          expect(await faultOf(operation, await send(cloud), success)).toBe("");
        });
      }

      const list = lists.get(id);
      if (list) {
        const { most = 0 } = list;
        // Three pages, or several records on the only page.
        it.each([...new Set([0, 1, most, most + 1, 2 * most + 2])])(
          "pages through %i records once each",
          async (count) => {
            const cloud = create({ records: { [list.collection]: [] } });
            cloud.store[list.collection]?.fill(count, given(list, operation));
            const { all, pages } = await collect(operation, cloud);
            expect(all).toHaveLength(count);
            expect(new Set(all.map((item) => item[list.id])).size).toBe(count);
            const least = Math.max(1, most === 0 ? 1 : Math.ceil(count / most));
            // Some APIs link to an empty page after a full page.
            expect([least, ...(most > 0 && count % most === 0 ? [least + 1] : [])]).toContain(pages);
          },
        );
      }
    });
  }

  // Validates each page against the spec before the client reads it.
  const collect = async (operation: ContractOperation, cloud: Cloud) => {
    let pages = 0;
    const client = createClient({
      ...credentialsFor(operation),
      retry: false,
      fetch: async (request: Request) => {
        const response = await getResponse(cloud.handlers, request);
        if (!response) throw new Error(`${request.url} got no response`);
        // The client converts XML to JSON: its items have the form of the contract.
        if (!/xml/.test(response.headers.get("content-type") ?? "")) {
          expect(await faultOf(operation, response.clone(), successOf(operation))).toBe("");
        }
        pages++;
        return response;
      },
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
    for (const url of unknownAddresses(contract)) {
      expect(await getResponse(handlers, new Request(url))).toBeUndefined();
    }
  });
}

// A page token comes from the previous page, not from the spec.
function documented({ parameters, pagination }: ContractOperation): ContractParameter[] {
  const tokens = /^(?:token|cursor|header|link)$/.test(pagination?.style ?? "");
  return parameters.filter(({ name }) => !(tokens && name === pagination?.position));
}

// The properties of objects that are in the list at the documented path.
function given({ where }: ListWords, { parameters }: ContractOperation): Record<string, unknown> {
  const values = Object.entries(where).flatMap(([property, value]) => {
    const name = /^\{(.+)\}$/.exec(value)?.[1];
    if (name === undefined) return [[property, value]];
    const parameter = parameters.find((each) => each.name === name && each.required);
    return parameter ? [[property, String(parameter.value)]] : [];
  });
  return Object.fromEntries(values);
}

/** Returns how a response differs from a documented one; empty if it does not differ. */
async function faultOf(
  operation: ContractOperation,
  received: Response,
  documented: ContractResponse | undefined,
  code = documented && codeOf(documented, operation),
): Promise<string> {
  if (!documented) return "no response is documented";
  const { status, headers, mediaTypes, faultsOf } = documented;
  const text = await received.text();
  const isExact = /^\d+$/.test(status) || received.ok;
  const fits = isExact ? received.status === code : responseTo(operation, received.status) === documented;
  if (!fits) return `the status is ${received.status}, not ${code}: ${text}`;
  const missing = Object.keys(headers).find((name) => !received.headers.has(name));
  if (missing !== undefined) return `the header ${missing} must be present`;
  const type = received.headers.get("content-type") ?? "";
  if (mediaTypes.length === 0) return faultsOf(text === "" ? undefined : text);
  if (!mediaTypes.includes(type)) return `its media type is ${type}, which is not documented`;
  return faultsOf(
    kindOf(type) === "json" ? JSON.parse(text) : expectedData({ name: "", value: text, mediaType: type }),
    type,
  );
}
