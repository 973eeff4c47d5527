import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { listPublished } from "@snap/openapi/list-providers";
import { type ContractOperation, readContract } from "@snap/provider-tests/contract";
import { codeOf, responseTo } from "@snap/provider-tests/documented";
import { serialize } from "@snap/provider-tests/serialize-parameter";
import { describe, expect, it } from "vitest";
import { startPrism } from "./start-prism.ts";
import { startSnapMock } from "./start-server.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
// Prism supports only JSON. The client of an API with another format is tested in tools/judges.
const PROVIDERS = (await listPublished(REPOSITORY)).filter(
  (provider) => !/^x-snap-wire:/m.test(readFileSync(resolve(REPOSITORY, "specs", provider, "openapi.yaml"), "utf8")),
);

const SPEED = 1000;
const mocks = await startSnapMock(...PROVIDERS, `--speed=${SPEED}`);
const subjects = await Promise.all(
  PROVIDERS.map(async (provider) => {
    const prism = await startPrism(resolve(REPOSITORY, "specs", provider, "openapi.yaml"));
    return { provider, prism, mock: mocks[provider] ?? "" };
  }),
);

interface Reply {
  readonly status: number;
  /** How the body violates the schema of its status. */
  readonly faults: string;
  readonly body: unknown;
}

/** The documented request, except for replaced parts. */
interface Sent {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Whether the credential is left out. */
  readonly isAnonymous?: boolean;
}

describe.each(subjects)("the mock of $provider, compared with Prism's", ({ provider, prism, mock }) => {
  const { operations } = readContract(provider);
  const sent = operations[0]?.authorizations[0]?.sent ?? [];
  const authorized = Object.fromEntries(sent.map(({ name, value }) => [name, value]));
  // Deletions come last, because the deleted objects cannot be requested again.
  const ordered = operations.toSorted((a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE"));

  const askBoth = (operation: ContractOperation, { isAnonymous, headers, ...sent }: Sent): Promise<[Reply, Reply]> => {
    const whole = { ...sent, headers: { ...(!isAnonymous && authorized), ...headers } };
    return Promise.all([ask(mock, operation, whole), ask(prism, operation, whole)]);
  };

  it.each(ordered)("returns the same success for $id", async (operation) => {
    // A droplet or server runs one action at a time, and each action takes up to a minute.
    for (const { name, value: body } of operation.bodies ?? [{ name: "", value: undefined }]) {
      await sleep(60_000 / SPEED);
      // An optional credential is left out.
      const [reply, reference] = await askBoth(operation, { isAnonymous: operation.isOpen, body });
      expect([name, reply.status, reply.faults]).toEqual([name, reference.status, ""]);
      expect([Math.floor(reference.status / 100), reference.faults]).toEqual([2, ""]);
    }
  });

  it.each(operations)("returns each preferred documented example for $id", async (operation) => {
    const [{ value: body } = { value: undefined }] = operation.bodies ?? [];
    for (const response of operation.responses.filter(({ status }) => status !== "default")) {
      const code = codeOf(response, operation);
      for (const { name } of response.examples) {
        const prefer = `code=${code}${name && `, example=${name}`}`;
        const [reply, reference] = await askBoth(operation, { headers: { prefer }, body });
        expect(reply).toEqual(reference);
        expect([reply.status, reply.faults]).toEqual([code, ""]);
      }
    }
  });

  const refusing = operations.filter((operation) => wrongRequests(operation).length > 0);
  it.each(refusing)("refuses wrong requests for $id with documented errors", async (operation) => {
    for (const [wrong, sent] of wrongRequests(operation)) {
      const replies = await askBoth(operation, sent);
      const classes = replies.map(({ status, faults }) => [wrong, Math.floor(status / 100), faults]);
      expect(classes).toEqual([
        [wrong, 4, ""],
        [wrong, 4, ""],
      ]);
    }
  });
});

function wrongRequests({ parameters, bodies, isOpen }: ContractOperation): [string, Sent][] {
  const [{ value: body } = { value: undefined }] = bodies ?? [];
  const unfit = parameters.filter(({ accepts }) => !accepts("no such value"));
  return [
    ...(isOpen ? [] : [["without a credential", { isAnonymous: true, body }] satisfies [string, Sent]]),
    ...unfit.map(({ name }): [string, Sent] => [name, { parameters: { [name]: "no such value" }, body }]),
    ...(bodies ? [["body", { body: "no object" }] satisfies [string, Sent]] : []),
  ];
}

async function ask(
  url: string,
  operation: ContractOperation,
  { parameters = {}, headers, body }: Sent,
): Promise<Reply> {
  let { path } = operation;
  const query: string[] = [];
  const named: Record<string, string> = {};
  for (const parameter of operation.parameters) {
    const { name, in: place } = parameter;
    // The next position comes from a response; the documented one is only an example.
    if (name === operation.pagination?.position && !(name in parameters)) continue;
    const sent = serialize({ ...parameter, value: parameters[name] ?? parameter.value });
    if (place === "path") path = path.replace(`{${name}}`, sent.join());
    else if (place === "header") named[name] = String(parameters[name] ?? parameter.value);
    else query.push(...sent);
  }
  const response = await fetch(`${url}${path}?${query.join("&")}`, {
    method: operation.method,
    headers: { ...named, ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") ?? false;
  const reply: unknown = json ? JSON.parse(text) : text || undefined;
  const { status } = response;
  const documented = responseTo(operation, status);
  return { status, faults: documented?.faultsOf(reply) ?? `${status} is not documented`, body: reply };
}
