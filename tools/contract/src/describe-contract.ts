import { ApiError } from "@snap/runtime";
import { getResponse, type HttpHandler, HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { queryOf } from "./build-request.ts";
import { callOperation } from "./call-operation.ts";
import { type ContractOperation, type ContractParameter, readContract } from "./contract.ts";

/** What a provider package exports, as a contract test needs it. */
export interface PackageUnderTest {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: (credential: string, fetch: (request: Request) => Promise<Response>) => object;
  /** The module `./msw`. */
  readonly msw: object;
}

type Choice = { status: number | string; example?: string };

/** Declares the tests that hold a provider package against its spec: every operation, status and example. */
export function describeContract({ provider, createClient, msw }: PackageUnderTest): void {
  const { baseUrl, credentials, operations } = readContract(provider);
  const [credential] = credentials;
  if (!credential) throw new Error(`specs/${provider} names no security scheme`);
  const defaults: unknown = Reflect.get(msw, "handlers");
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  const handler = ({ id }: ContractOperation, choice?: Choice): HttpHandler => {
    const factory: unknown = Reflect.get(msw, `${id}Handler`);
    if (typeof factory !== "function") throw new Error(`@snap/${provider}/msw exports no ${id}Handler`);
    return factory(choice);
  };

  const call = async (
    operation: ContractOperation,
    parameters: readonly ContractParameter[],
    body?: unknown,
    key = credential.value,
  ) => {
    const sent: Request[] = [];
    const client = createClient(key, (request) => {
      sent.push(request.clone());
      return fetch(request);
    });
    const result = await callOperation(client, operation, { parameters, body });
    const [request] = sent;
    if (!request || sent.length > 1) throw new Error(`${sent.length} requests were sent`);
    return { result, request };
  };

  for (const operation of operations) {
    const { id, method, bodies = [{ name: "", value: undefined }], parameters, responses } = operation;
    const [body] = bodies;
    const url = (given: readonly ContractParameter[]) => baseUrl + expectedTarget(operation.path, given);

    describe(id, () => {
      for (const example of bodies) {
        it(`sends what is documented${example.name && `: ${example.name}`}`, async () => {
          server.use(handler(operation));
          const { request, result } = await call(operation, parameters, example.value);
          expect(request.method).toBe(method);
          expect(request.url).toBe(url(parameters));
          const text = await request.text();
          expect(text === "" ? undefined : JSON.parse(text)).toEqual(example.value);
          expect(operation.faultsOfBody(example.value)).toBe("");
          expect(request.headers.get("content-type")).toBe(example.value === undefined ? null : "application/json");
          expect(result.response.ok).toBe(true);
        });
      }

      it("sends no optional parameter that is not given", async () => {
        server.use(handler(operation));
        const required = parameters.filter((parameter) => parameter.required);
        const { request, result } = await call(operation, required, body?.value);
        expect(request.url).toBe(url(required));
        expect(result.response.ok).toBe(true);
      });

      for (const { value, header, sent } of credentials) {
        it(`sends the credential in ${header} and in no other header`, async () => {
          server.use(handler(operation));
          const { request } = await call(operation, parameters, body?.value, value);
          expect(request.headers.get(header)).toBe(sent);
          const carriers = [...request.headers].filter(([, text]) => text.includes(value));
          expect(carriers.map(([name]) => name)).toEqual([header]);
        });
      }

      for (const response of responses) {
        for (const example of response.examples) {
          it(`returns status ${response.status}${example.name && `, ${example.name}`}`, async () => {
            const status = /^\d+$/.test(response.status) ? Number(response.status) : response.status;
            server.use(handler(operation, { status, ...(example.name && { example: example.name }) }));
            const { result } = await call(operation, parameters, body?.value);
            const { data, error, response: answer } = result;
            if (typeof status === "number") expect(answer.status).toBe(status);
            // One without a body is an error of the client's own.
            const failure = ApiError.isInstance(error) ? error.body : error;
            expect(answer.ok ? data : failure).toEqual(example.value);
            expect(answer.ok ? error : data).toBeUndefined();
            expect(response.faultsOf(answer.ok ? data : failure)).toBe("");
            expect(Object.fromEntries(answer.headers)).toMatchObject(response.headers);
          });
        }
      }

      it("answers its first success example by default", async () => {
        server.use(...(defaults as HttpHandler[]));
        const { result } = await call(operation, parameters, body?.value);
        const success = responses.find(({ status }) => status.startsWith("2"));
        expect(result.response.status).toBe(Number(success?.status));
        expect(result.data).toEqual(success?.examples[0]?.value);
      });

      it("answers a request without a credential as documented", async () => {
        server.use(handler(operation));
        const init = body?.value === undefined ? {} : jsonBody(JSON.stringify(body.value));
        const answer = await fetch(url(parameters), { method, ...init });
        await expectDocumented(answer, operation, ["401"]);
      });

      for (const broken of parameters.filter(({ in: place, accepts }) => place === "query" && !accepts(BROKEN))) {
        it(`answers a broken parameter ${broken.name} as documented`, async () => {
          server.use(handler(operation));
          const given = parameters.map((parameter) =>
            parameter === broken ? { ...broken, value: BROKEN } : parameter,
          );
          const init = body?.value === undefined ? {} : jsonBody(JSON.stringify(body.value));
          const answer = await fetch(url(given), authorized(credential, { method, ...init }));
          await expectDocumented(answer, operation, ["422", "400"]);
        });
      }

      for (const required of parameters.filter((parameter) => parameter.required && parameter.in === "query")) {
        it(`answers a missing parameter ${required.name} as documented`, async () => {
          server.use(handler(operation));
          const given = parameters.filter((parameter) => parameter !== required);
          const init = body?.value === undefined ? {} : jsonBody(JSON.stringify(body.value));
          const answer = await fetch(url(given), authorized(credential, { method, ...init }));
          await expectDocumented(answer, operation, ["422", "400"]);
        });
      }

      if (operation.bodies) {
        it.each(["{", "[]", '"text"'].filter(operation.refusesBody))(
          "answers the broken body %s as documented",
          async (text) => {
            server.use(handler(operation));
            const answer = await fetch(url(parameters), authorized(credential, { method, ...jsonBody(text) }));
            await expectDocumented(answer, operation, ["422", "400"]);
          },
        );
      }

      it("reports an error without a body, and one that is not JSON", async () => {
        for (const text of ["", "<html>Bad gateway</html>"]) {
          server.use(http.all("*", () => new HttpResponse(text, { status: 502 })));
          const { result } = await call(operation, parameters, body?.value);
          expect(result.data).toBeUndefined();
          expect(result.error).toMatchObject({ name: "UnreadableResponseError", status: 502, excerpt: text });
        }
      });
    });
  }

  it("leaves a request that matches no operation unhandled", async () => {
    expect(await getResponse(defaults as HttpHandler[], new Request(`${baseUrl}/nowhere`))).toBeUndefined();
  });

  it("exports a handler for every operation of the spec and no other", () => {
    const factories = Object.keys(msw).filter((name) => name.endsWith("Handler"));
    expect(factories.sort()).toEqual(operations.map(({ id }) => `${id}Handler`).sort());
    expect(defaults).toHaveLength(operations.length);
  });
}

const BROKEN = "\u0000 broken";

async function expectDocumented(answer: Response, { responses }: ContractOperation, statuses: string[]): Promise<void> {
  const documented = statuses.flatMap((status) => responses.find((response) => response.status === status) ?? [])[0];
  expect(String(answer.status)).toBe(documented?.status);
  const text = await answer.text();
  expect(text === "" ? undefined : JSON.parse(text)).toEqual(documented?.examples[0]?.value);
}

function expectedTarget(path: string, parameters: readonly ContractParameter[]): string {
  const pathname = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((text, { name, value }) => text.replace(`{${name}}`, encodeURIComponent(String(value))), path);
  const query = queryOf(parameters).map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  return query.length > 0 ? `${pathname}?${query.join("&")}` : pathname;
}

function authorized({ header, sent }: { header: string; sent: string }, init: RequestInit): RequestInit {
  return { ...init, headers: { ...init.headers, [header]: sent } };
}

function jsonBody(body: string): RequestInit {
  return { body, headers: { "content-type": "application/json" } };
}
