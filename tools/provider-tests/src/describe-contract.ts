import type { MockContract } from "@snap/mock";
import { getResponse, type HttpHandler, HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { type Authorization, authorize, carriersOf, NO_CREDENTIAL, withoutCredentials } from "./authorization.ts";
import { type ContractBody, concrete, contentOf, expectedContent } from "./body.ts";
import { BROKEN, breakParameter } from "./break-parameter.ts";
import { buildRequest, type RequestChanges } from "./build-request.ts";
import { type CreateClient, callOperation, credentialsFor } from "./call-operation.ts";
import { type ContractOperation, type ContractParameter, readContract } from "./contract.ts";
import { codeOf, failureOf, successOf } from "./documented.ts";
import { kindOf } from "./kind-of.ts";
import { expectedError, failureNameOf } from "./reading.ts";
import { comparable, headersOf, targetOf, unknownAddresses } from "./request-target.ts";
import { expectedData, readAs, writeBody } from "./response.ts";

/** The exports of a provider package that a contract test needs. */
export interface PackageUnderTest {
  /** Folder of `specs/`. */
  readonly provider: string;
  readonly createClient: CreateClient;
  /** The module `./msw`. */
  readonly msw: object;
}

type Choice = { status: number | string; example?: string };

/** Declares the tests of a provider package against its spec: every operation, status and example. */
export function describeContract({ provider, createClient, msw }: PackageUnderTest): void {
  const contract = readContract(provider);
  const { baseUrl, operations } = contract;
  const defaults: unknown = Reflect.get(msw, "handlers");
  const { wire } = Object(Reflect.get(msw, "contract")) as Pick<MockContract, "wire">;
  // Called directly, because the tests in all runtimes already intercept requests.
  let handlers: readonly HttpHandler[] = [];
  const use = (...given: readonly HttpHandler[]) => {
    handlers = given;
  };
  const respond = async (request: Request) => {
    const response = await getResponse([...handlers], request);
    if (!response) throw new Error(`no handler matches ${request.method} ${request.url}`);
    return response;
  };

  const handler = ({ id }: ContractOperation, choice?: Choice): HttpHandler => {
    const factory: unknown = Reflect.get(msw, `${id}Handler`);
    if (typeof factory !== "function") throw new Error(`@snap/${provider}/msw exports no ${id}Handler`);
    return factory(choice);
  };

  const call = async (
    operation: ContractOperation,
    parameters: readonly ContractParameter[],
    body?: ContractBody,
    credentials: Authorization["options"] = credentialsFor(operation),
  ) => {
    const sent: Request[] = [];
    const client = createClient({
      ...credentials,
      retry: false,
      fetch: (request: Request) => {
        sent.push(request.clone());
        return respond(request);
      },
    });
    const result = await callOperation(client, operation, { parameters, body });
    const [request] = sent;
    if (!request || sent.length > 1) throw new Error(`${sent.length} requests were sent`);
    // The request in the format of the contract, if the API does not speak JSON.
    return { result, request: (await wire?.receive(request)) ?? request };
  };

  for (const operation of operations) {
    const { id, method, path, bodies = [], parameters, responses, authorizations, isOpen } = operation;
    const [body] = bodies;
    const [authorization = NO_CREDENTIAL] = authorizations;
    const success = successOf(operation);
    const expectTarget = ({ url }: Request, given: readonly ContractParameter[]) =>
      expect(comparable(withoutCredentials(authorization, url))).toBe(comparable(targetOf(baseUrl, path, given)));
    const expectSuccess = ({ status }: Response) => expect(status).toBe(codeOf(success, { responses: [success] }));
    const ask = async (changes: RequestChanges) => respond(buildRequest(contract, operation, changes));

    describe(id, () => {
      for (const example of bodies.length > 0 ? bodies : [undefined]) {
        it(`sends the documented request${example?.name ? `: ${example.mediaType} ${example.name}` : ""}`, async () => {
          use(handler(operation, { status: numberOf(success.status) }));
          const { request, result } = await call(operation, parameters, example);
          expect(request.method).toBe(method);
          expectTarget(request, parameters);
          const { cookie = "", ...headers } = headersOf(parameters);
          expect(Object.fromEntries(request.headers)).toMatchObject(headers);
          expect(request.headers.get("cookie") ?? "").toContain(cookie);
          expect(await contentOf(request)).toEqual(example && expectedContent(example));
          expect(example ? operation.faultsOfBody(example) : "").toBe("");
          expectType(request, example);
          expectSuccess(result.response);
        });
      }

      it("omits optional parameters that are not passed", async () => {
        use(handler(operation, { status: numberOf(success.status) }));
        const required = parameters.filter((parameter) => parameter.required || parameter.isGenerated);
        const { request, result } = await call(operation, required, body);
        expectTarget(request, required);
        const optional = headersOf(parameters.filter((parameter) => !parameter.required));
        const own = new Set([...Object.keys(headersOf(required)), ...authorization.sent.map(({ name }) => name)]);
        for (const name of Object.keys(optional)) if (!own.has(name)) expect(request.headers.get(name)).toBe(null);
        expectSuccess(result.response);
      });

      for (const each of authorizations) {
        it(`sends the credential in ${each.name} and nowhere else`, async () => {
          use(handler(operation));
          const { request } = await call(operation, parameters, body, each.options);
          const expected = each.sent.map(({ in: place, name }) => `${place} ${name}`);
          expect(carriersOf(each, request.url, request.headers).sort()).toEqual(expected.sort());
          const authorized = new Headers();
          authorize(each, baseUrl, authorized);
          const isSigned = each.sent.some(({ isStart }) => isStart);
          for (const [name, value] of authorized) {
            expect(request.headers.get(name)).toSatisfy(
              (sent: string) => sent === value || sent.endsWith(`; ${value}`) || (isSigned && sent.startsWith(value)),
            );
          }
        });
      }

      if (isOpen) {
        it("is called without a credential", async () => {
          use(handler(operation, { status: numberOf(success.status) }));
          const { result } = await call(operation, parameters, body, operation.noCredentials);
          expectSuccess(result.response);
        });
      }

      for (const response of responses) {
        for (const example of response.examples) {
          it(`returns status ${response.status}${example.name && `, ${example.name}`}`, async () => {
            const status = numberOf(response.status);
            use(handler(operation, { status, ...(example.name && { example: example.name }) }));
            const { result } = await call(operation, parameters, body);
            const { data, error, response: received } = result;
            if (typeof status === "number") expect(received.status).toBe(status);
            if (received.ok) {
              const read = await readAs(example, data);
              expect(read).toEqual(expectedData(example));
              expect(response.faultsOf(read, example.mediaType)).toBe("");
              expect(error).toBeUndefined();
            } else {
              expect(error).toEqual(expectedError(example, received.status));
              expect(data).toBeUndefined();
            }
            expect(Object.fromEntries(received.headers)).toMatchObject(response.headers);
          });
        }
      }

      it("returns the first success example by default", async () => {
        use(...(defaults as HttpHandler[]));
        const { result } = await call(operation, parameters, body);
        const { data, error, response } = result;
        const [example] = success.examples;
        if (response.ok) expect(await readAs(example, data)).toEqual(expectedData(example));
        else expect(error).toEqual(expectedError(example, response.status));
      });

      it("returns the documented response to a request without a credential", async () => {
        use(handler(operation, { status: numberOf(success.status) }));
        const received = await ask({ authorized: false });
        if (isOpen) expectSuccess(received);
        else await expectDocumented(received, operation, ["401"]);
      });

      for (const broken of parameters.filter((each) => each.in === "query" && !each.accepts(BROKEN))) {
        it(`returns the documented response to an invalid parameter ${broken.name}`, async () => {
          use(handler(operation));
          const given = parameters.map((each) => (each === broken ? breakParameter(broken) : each));
          await expectDocumented(await ask({ parameters: given }), operation, ["422", "400"]);
        });
      }

      for (const required of parameters.filter((parameter) => parameter.required && parameter.in !== "path")) {
        it(`returns the documented response to a missing parameter ${required.name}`, async () => {
          use(handler(operation));
          const given = parameters.filter((parameter) => parameter !== required);
          await expectDocumented(await ask({ parameters: given }), operation, ["422", "400"]);
        });
      }

      if (bodies.length > 0) {
        it.each(["", "{", "[]", '"text"'].filter(operation.refusesBody))(
          "returns the documented response to the invalid body %j",
          async (text) => {
            use(handler(operation));
            await expectDocumented(await ask({ text }), operation, ["422", "400"]);
          },
        );
      }

      it("reports an error without a body and an error with another media type", async () => {
        for (const text of ["", "<html>Bad gateway</html>"]) {
          const headers = { "content-type": "text/html" };
          use(http.all("*", () => new HttpResponse(text, { status: 502, headers })));
          const { result } = await call(operation, parameters, body);
          expect(result.data).toBeUndefined();
          expect(result.error).toMatchObject({ name: failureNameOf(operation, 502, "text/html"), status: 502 });
        }
      });
    });
  }

  it("leaves a request that matches no operation unhandled", async () => {
    for (const url of unknownAddresses(contract)) {
      expect(await getResponse(defaults as HttpHandler[], new Request(url))).toBeUndefined();
    }
  });

  it("exports exactly one handler for every operation of the spec", () => {
    const factories = Object.keys(msw).filter((name) => name.endsWith("Handler"));
    expect(factories.sort()).toEqual(operations.map(({ id }) => `${id}Handler`).sort());
    expect(defaults).toHaveLength(operations.length);
  });
}

function numberOf(status: string): number | string {
  return /^\d+$/.test(status) ? Number(status) : status;
}

function expectType({ headers }: Request, body: ContractBody | undefined): void {
  const type = headers.get("content-type");
  if (!body) expect(type).toBe(null);
  else if (kindOf(body.mediaType) === "multipart") expect(type?.split("; boundary=")[0]).toBe(body.mediaType);
  else expect(type).toBe(concrete(body.mediaType));
}

async function expectDocumented(received: Response, operation: ContractOperation, statuses: string[]): Promise<void> {
  const documented = failureOf(operation, statuses);
  if (!documented) throw new Error(`${operation.id} documents none of ${statuses.join(", ")}`);
  if (/^\d+$/.test(documented.status)) expect(received.status).toBe(Number(documented.status));
  const type = received.headers.get("content-type") ?? undefined;
  const sent = documented.examples.find(({ mediaType }) => mediaType === type);
  const text = await received.text();
  expect(text === "" ? undefined : text).toBe(sent && writeBody(sent));
}
