import { mediaKind } from "@snap/openapi/media-kind";
import type { Method } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import { PARAMETER_PLACES, type ParameterPlace, type ParameterStyle } from "./parameter-style.ts";
import type { Body, Parameter, PartEncoding, ResponseModel } from "./parts.ts";
import type { Security } from "./read-security.ts";
import { statusPattern } from "./status-pattern.ts";
import { valueKinds } from "./value-kinds.ts";

/** The differences of an operation from the default, as clients need them. Most operations have none. */
export interface OperationTraits extends Readonly<Partial<Record<ParameterPlace, Styles>>> {
  /** The media types of the request body, JSON first. */
  readonly body?: readonly string[];
  readonly stringBody?: true;
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
  /** The `accept` header. */
  readonly accept?: string;
  /** Statuses that are documented without a body, as a pattern. */
  readonly bodiless?: RegExp;
  /** Documented redirects, as a pattern. */
  readonly redirects?: RegExp;
  /** Whether a JSON body of a success response may be null. */
  readonly nullable?: true;
  /** Whether the events of a stream are strings. */
  readonly textEvents?: true;
  /** The security of the operation if it differs from the general one. */
  readonly security?: Security;
  readonly idempotent?: true;
  /** The header that makes a request safe to repeat or, after a question mark, the query parameter. */
  readonly idempotencyKey?: string;
}

type Styles = Readonly<Record<string, ParameterStyle>>;

/** The input of `findTraits`. */
export interface TraitSource {
  readonly node: SpecNode;
  readonly method: Method;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly responses: readonly ResponseModel[];
  readonly security: Security;
  /** The security of operations that declare none. */
  readonly general: Security;
  readonly idempotencyKey: string | undefined;
}

const JSON_TYPE = "application/json";

/** Finds the differences of an operation from the default. */
export function findTraits(source: TraitSource): OperationTraits {
  const { node, security, general, idempotencyKey } = source;
  return {
    ...styledParameters(source),
    ...bodyTraits(source),
    ...responseTraits(source),
    ...(JSON.stringify(security) !== JSON.stringify(general) && { security }),
    ...(node.raw("x-snap-idempotent").value === true && { idempotent: true }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}

function styledParameters({ node, parameters }: TraitSource): Partial<Record<ParameterPlace, Styles>> {
  const places = PARAMETER_PLACES.map((place): [ParameterPlace, Styles] => {
    const styled = parameters.filter((parameter) => parameter.in === place && needsStyle(node, parameter));
    return [place, Object.fromEntries(styled.map((parameter) => [parameter.name, styleOf(parameter)]))];
  });
  return Object.fromEntries(places.filter(([, styles]) => Object.keys(styles).length > 0));
}

// Clients serialize scalars everywhere and lists in the query correctly without a style.
function needsStyle(node: SpecNode, parameter: Parameter): boolean {
  if (Object.keys(styleOf(parameter)).length > 0 || parameter.in === "cookie") return true;
  const kinds = valueKinds(node.as(parameter.schema).followed());
  return kinds.has("object") || (parameter.in !== "query" && kinds.has("list"));
}

function styleOf({ style, explode, allowReserved, content }: Parameter): ParameterStyle {
  return {
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
    ...(allowReserved !== undefined && { allowReserved }),
    ...(content !== undefined && { content }),
  };
}

function bodyTraits({ node, body }: TraitSource): OperationTraits {
  if (!body) return {};
  const types = body.content.map(({ type }) => type);
  const encoding = Object.assign({}, ...body.content.map((media) => media.encoding ?? {}));
  const json = body.content.filter(({ type }) => mediaKind(type) === "json");
  return {
    ...((types.length !== 1 || types[0] !== JSON_TYPE) && { body: types }),
    ...(json.some(({ schema }) => valueKinds(node.as(schema).followed()).has("string")) && { stringBody: true }),
    ...(Object.keys(encoding).length > 0 && { encoding }),
  };
}

function responseTraits({ node, method, responses }: TraitSource): OperationTraits {
  const media = responses.flatMap(({ content }) => content);
  const types = [...new Set(media.map(({ type }) => type))];
  const sorted = [...types.filter(isJson), ...types.filter((type) => !isJson(type))].join(", ");
  const successes = responses.filter(({ status }) => status.startsWith("2")).flatMap(({ content }) => content);
  const kindsOf = (fits: (type: string) => boolean) =>
    successes.filter(({ type }) => fits(type)).map(({ schema }) => valueKinds(node.as(schema).followed()));
  const isText = (kinds: ReturnType<typeof valueKinds>) => kinds.has("string") && !kinds.has("object");
  const bodiless = statusPattern(
    responses,
    ({ status, content, inferred }) => content.length === 0 && !inferred && mayHaveBody(status),
  );
  const redirects = statusPattern(responses, ({ status }) => /^3(?:XX|0[0-35-9]|[1-9]\d)$/.test(status));
  return {
    ...(sorted !== "" && sorted !== JSON_TYPE && { accept: sorted }),
    ...(bodiless && method !== "head" && { bodiless }),
    ...(redirects && { redirects }),
    ...(kindsOf(isJson).some((kinds) => kinds.has("null")) && { nullable: true }),
    ...(kindsOf((type) => mediaKind(type) === "stream").some(isText) && { textEvents: true }),
  };
}

function isJson(type: string): boolean {
  return mediaKind(type) === "json";
}

// HTTP defines that these responses have no body.
function mayHaveBody(status: string): boolean {
  return !/^(?:1..|204|205|304)$/.test(status);
}
