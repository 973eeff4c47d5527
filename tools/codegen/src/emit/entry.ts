import type { Model } from "../model/model.ts";
import { requiredKeys, signWords } from "../model/read-security.ts";
import { header } from "./header.ts";
import { printLiteral } from "./literal.ts";

/** Emits `index.ts`, the main entry point of the package. */
export function emitIndex(model: Model, hasProvenance: boolean): string {
  const { displayName: name, operations, snapshots } = model;
  const names = [`create${name}Client`, `type ${name}Client`, `type ${name}ClientOptions`];
  return `${header(model)}
export {
  AbortError,
  ApiError,
  type ApiErrorOf,
  type AttemptEvent,
  type CallOptions,
  ConnectionError,
  CredentialError,
  InvalidRequestError,
  isApiErrorOf,
  type Listing,
  type ListOptions,
  RedirectError,
  type RetryOptions,
  SnapError,
  TimeoutError,
  UnexpectedResponseError,
  UnreadableResponseError,
  unwrap,
  WaitFailedError,
  waitFor,
} from "@snap/runtime";
export { ${names.join(", ")} } from "./client.ts";
${operations.length > 0 ? 'export * from "./operations.ts";\n' : ""}${
  hasProvenance ? 'export { provenance } from "./provenance.ts";\n' : ""
}export type { components, operations, paths } from "./schema.ts";
${snapshots.length > 0 ? 'export { traits } from "./traits.ts";\n' : ""}`;
}

/** Emits `msw.ts`, the entry point for tests. */
export function emitMsw(model: Model): string {
  const options = printLiteral(toOptions(model), { before: "export const clientOptions = " });
  return `${header(model)}
import { createMockCloud as createCloud, type MockCloud, type MockCloudOptions } from "@snap/mock";
import { behaviour } from "../mock-behaviour.ts";
import { contract } from "./contract.ts";
import type { Collections } from "./handlers.ts";

export type { MockCloud, MockCloudOptions } from "@snap/mock";
export { contract } from "./contract.ts";
export * from "./handlers.ts";

/** The options of a client with which a mock cloud accepts every request. */
export const clientOptions = ${options} as const;

/** Creates an account in memory that behaves like a real one, for tests without a network. */
export function createMockCloud(options: MockCloudOptions<Collections> = {}): MockCloud<Collections> {
  return createCloud<Collections>(contract, behaviour, options);
}
`;
}

// A credential starts with the prefix of the scheme that requires one; a scope has the first documented value.
function toOptions(model: Model): Record<string, unknown> {
  const { credentials, scopes, security, operations } = model;
  const schemes = [security, ...operations.map((operation) => operation.security)].flat(2);
  const prefixOf = (option: string) =>
    schemes.find((scheme) => scheme.option === option && scheme.prefix !== undefined)?.prefix ?? "";
  const sampleOf = (option: string) => {
    const sign = signWords(model).get(option);
    return sign ? Object.fromEntries(requiredKeys(sign).map((key) => [key, "mock"])) : `${prefixOf(option)}mock`;
  };
  const own = Object.keys(credentials).map((option) => [option, sampleOf(option)] as const);
  const others = Object.entries(scopes).flatMap(([option, { values, isNumber }]) =>
    values.slice(0, 1).map((value) => [option, isNumber ? Number(value) : value] as const),
  );
  return Object.fromEntries([...own, ...others]);
}
