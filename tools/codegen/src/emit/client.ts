import type { Model } from "../model/model.ts";
import { header } from "./header.ts";
import { Code, printComment, printLiteral } from "./literal.ts";

/** Emits `client.ts`: the factory of the typed client. */
export function emitClient(model: Model): string {
  const { displayName: name, baseUrl, credential, schemes, sending } = model;
  const { option, environment } = credential;
  const { operations, ...rules } = sending;
  const definition = printLiteral({
    provider: name,
    baseUrl,
    credentials: { [option]: environment },
    security: schemes.map(({ in: place, name, ...scheme }) => [{ in: place, name, option, ...scheme }]),
    paginations: new Code("paginations"),
    ...rules,
    operations,
  });
  return `${header(model)}
import { type ApiClient, type ClientOptions, type Credential, createApiClient } from "@snap/runtime";
import { paginations } from "./operations.ts";
import type { paths } from "./schema.ts";

/** Options of {@link create${name}Client}. */
export interface ${name}ClientOptions extends ClientOptions {
  /** The credential, or a function that returns it. Default: the environment variable \`${environment}\`. */
  ${option}?: Credential;
}

/** A typed client of the ${name} snapshot API. */
export type ${name}Client = ApiClient<paths, typeof paginations>;

const definition = ${definition} as const;

/**
 * Creates a typed client of the ${name} snapshot API (${printComment(baseUrl)}).
 *
 * @throws {CredentialError} when neither \`${option}\` nor \`${environment}\` holds a credential.
 */
export function create${name}Client(options: ${name}ClientOptions = {}): ${name}Client {
  return createApiClient<paths, typeof paginations>(definition, options);
}
`;
}
