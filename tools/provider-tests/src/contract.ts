import { parseJson } from "@snap/openapi/json";
import { type Authorization, noCredentials, readAuthorizations } from "./authorization.ts";
import type { ContractBody, ContractField } from "./body.ts";
import { type Check, createCheck } from "./create-check.ts";
import { kindOf } from "./kind-of.ts";
import { parseDocument, readDocument } from "./read-document.ts";
import type { ContractExample } from "./response.ts";
import { type Sendable, serialize } from "./serialize-parameter.ts";

/** A parameter of a spec and its value. */
export interface ContractParameter extends Sendable {
  /** Whether clients generate a value for the query if the caller passes none. */
  readonly isGenerated: boolean;
  readonly required: boolean;
  /** Whether a value, or its serialized string, is valid; a single value may stand for a list of one. */
  readonly accepts: (value: unknown) => boolean;
}

export interface ContractResponse {
  readonly status: string;
  /** The headers that have an example, serialized. */
  readonly headers: Readonly<Record<string, string>>;
  /** An example without a value if the response has no content. */
  readonly examples: readonly [ContractExample, ...ContractExample[]];
  /** The media types; empty if the response has no content. */
  readonly mediaTypes: readonly string[];
  /** Describes how data violates the schema of a media type; by default, of the first media type. */
  readonly faultsOf: (data: unknown, mediaType?: string) => string;
}

/** An operation as its YAML describes it, read independently of the compiler and the client. */
export interface ContractOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ContractParameter[];
  /** Absent if the operation takes no body. */
  readonly bodies?: readonly ContractBody[];
  readonly faultsOfBody: (body: ContractBody) => string;
  /** The media type of the bodies that {@link refusesBody} validates. */
  readonly bodyType: string;
  /** Whether a string is an invalid body. Some operations accept any value, or no body. */
  readonly refusesBody: (text: string) => boolean;
  readonly responses: readonly ContractResponse[];
  /** The ways to authorize the operation, the preferred one first; empty if it is public. */
  readonly authorizations: readonly Authorization[];
  /** The options of a client that hold credentials, each `null`. */
  readonly noCredentials: Authorization["options"];
  /**
   * Whether another operation receives the requests of this operation: their paths differ only after a `#`, which is
   * not sent.
   */
  readonly isHidden: boolean;
  /** Whether the operation can be called without a credential or with a wrong credential. */
  readonly isOpen: boolean;
  /** Whether the operation may be repeated although its method is not idempotent. */
  readonly isRepeatable: boolean;
  /** The collection that `x-snap-resource` names. */
  readonly collection?: string;
  /** Present if the operation is a list. */
  readonly pagination?: ContractPagination;
}

/** How a list returns its next page, according to `x-snap-pagination`. */
export interface ContractPagination {
  readonly style: string;
  /** The query parameter that selects a page. */
  readonly position: string;
  /**
   * JSON Pointer to the next position in the body, or the name of the header that contains it; empty if there is none.
   */
  readonly next: string;
}

export interface Contract {
  readonly baseUrl: string;
  readonly operations: readonly ContractOperation[];
}

type Node = Readonly<Record<string, unknown>>;

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options"];
const IGNORED = /^(?:accept|authorization|content-type)$/i;
const BODILESS = /^(?:204|205|304)$/;

const contracts = new Map<string, Contract>();

/** Reads `specs/<provider>/openapi.yaml` once, because all tests of a provider share its validators. */
export function readContract(provider: string): Contract {
  const contract = contracts.get(provider) ?? contractOf(readDocument(provider));
  contracts.set(provider, contract);
  return contract;
}

/** Parses the text of a contract. */
export function parseContract(text: string): Contract {
  return contractOf(parseDocument(text));
}

/** Reads a parsed contract. */
export function contractOf(value: unknown): Contract {
  const document = asNode(value);
  const resolveNode = (value: unknown): Node => {
    const node = asNode(value);
    const ref = node["$ref"];
    return typeof ref === "string" ? resolveNode(follow(document, ref)) : node;
  };
  const checkRequest = createCheck(document, "readOnly");
  const checkResponse = createCheck(document, "writeOnly");
  const schemes = asNode(asNode(document["components"])["securitySchemes"]);
  const resolvedSchemes = Object.fromEntries(Object.entries(schemes).map(([name, each]) => [name, resolveNode(each)]));

  const paths = Object.keys(asNode(document["paths"]));

  const readOperation = (path: string, item: Node, method: string): ContractOperation => {
    const operation = asNode(item[method]);
    const pagination = operation["x-snap-pagination"];
    const { collection } = asNode(operation["x-snap-resource"]);
    const requirements = asList(operation["security"] ?? document["security"]).map(asNode);
    const nodes = [...asList(item["parameters"]), ...asList(operation["parameters"])].map(resolveNode);
    // Parameters of an operation override those of its path.
    const parameters = new Map(nodes.map((node) => [`${node["in"]} ${node["name"]}`, node]));
    const responses = Object.entries(asNode(operation["responses"]));
    return {
      id: String(operation["operationId"]),
      method: method.toUpperCase(),
      path,
      parameters: [...parameters.values()]
        .filter((node) => node["in"] !== "header" || !IGNORED.test(String(node["name"])))
        .map((node) => readParameter(node, checkRequest, resolveNode)),
      ...readBodies(resolveNode(operation["requestBody"]), checkRequest, resolveNode),
      ...(collection !== undefined && { collection: String(collection) }),
      ...(pagination !== undefined && { pagination: readPagination(asNode(pagination)) }),
      noCredentials: noCredentials(resolvedSchemes),
      isHidden: paths
        .slice(0, paths.indexOf(path))
        .some((other) => isSameRequest(other, path) && method in asNode(asNode(document["paths"])[other])),
      authorizations: readAuthorizations(requirements, resolvedSchemes),
      isOpen: requirements.length === 0 || requirements.some((each) => Object.keys(each).length === 0),
      isRepeatable: operation["x-snap-idempotent"] === true || [...parameters.values()].some(isIdempotencyKey),
      responses: responses.map(([status, value]) => {
        const response = resolveNode(value);
        const isEmpty = method === "head" || BODILESS.test(status);
        const shown = isEmpty ? { headers: response["headers"] } : response;
        return withoutNext(readResponse(status, shown, checkResponse, resolveNode), asNode(pagination));
      }),
    };
  };
  const operations = Object.entries(asNode(document["paths"])).flatMap(([path, item]) =>
    METHODS.filter((method) => method in asNode(item)).map((method) => readOperation(path, asNode(item), method)),
  );
  const [server] = asList(document["servers"]);
  const { url, variables } = asNode(server);
  const address = String(url).replaceAll(/\{([^{}]+)\}/g, (_, name) =>
    String(asNode(asNode(variables)[name])["default"]),
  );
  return { baseUrl: address.replace(/\/$/, ""), operations };
}

function isSameRequest(path: string, other: string): boolean {
  return path.split("#")[0] === other.split("#")[0];
}

type Resolve = (value: unknown) => Node;

function readParameter(node: Node, check: Check, resolveNode: Resolve): ContractParameter {
  const place = String(node["in"]);
  const [content] = Object.entries(asNode(node["content"]));
  const media = content ? resolveNode(content[1]) : node;
  const [example] = examples(media, resolveNode);
  const faults = check(media["schema"]);
  const isObject = () => content === undefined && ["{}", '{"a":"b"}'].some((text) => faults(JSON.parse(text)) === "");
  const style = styleOf(node, place === "query" || place === "cookie" ? "form" : "simple");
  const separator = style.style === "spaceDelimited" ? " " : "\n";
  return {
    name: String(node["name"]),
    isGenerated: place === "query" && isIdempotencyKey(node),
    required: node["required"] === true,
    value: media["example"] ?? example?.value,
    in: place,
    ...style,
    ...(content && { content: content[0] }),
    accepts: (value) =>
      // A serialized object can be parsed in several ways.
      isObject() || [value, [value], String(value).split(separator)].some((reading) => faults(reading) === ""),
  };
}

function styleOf(node: Node, preset: string) {
  const { style = preset, explode = style === "form", allowReserved } = node;
  return { style: String(style), explode: explode === true, allowReserved: allowReserved === true };
}

function isIdempotencyKey({ in: place, name, "x-snap-idempotency-key": marked }: Node): boolean {
  if (place === "query") return marked === true;
  return place === "header" && (marked === true || String(name).toLowerCase() === "idempotency-key");
}

function readBodies(requestBody: Node, check: Check, resolveNode: Resolve) {
  const content = contentOf(requestBody);
  const checks = new Map(content.map(([type, media]) => [type, check(asNode(media)["schema"])]));
  const bodies = content.flatMap(([mediaType, value], index) => {
    const media = asNode(value);
    const fields = readFields(media, resolveNode);
    const isChosen = index > 0 || mediaType.includes("*");
    return examples(media, resolveNode).map((example): ContractBody => ({ ...example, mediaType, isChosen, fields }));
  });
  const [bodyType = ""] = checks.keys();
  const faults = checks.get(bodyType) ?? (() => "");
  const isRequired = requestBody["required"] === true;
  return {
    ...(content.length > 0 && { bodies }),
    bodyType,
    faultsOfBody: ({ mediaType, value }: ContractBody) =>
      isTyped(mediaType) ? (checks.get(mediaType)?.(value) ?? "it is not documented") : "",
    refusesBody: (text: string): boolean => {
      const kind = kindOf(bodyType);
      // A form without fields is a form too.
      if (kind === "form") return faults(Object.fromEntries(new URLSearchParams(text))) !== "";
      if (text === "") return isRequired && kind !== "text";
      if (kind !== "json") return kind === "multipart";
      const value = parseJson(text);
      return value === undefined || faults(value) !== "";
    },
  };
}

// The media types of a body, JSON first.
function contentOf(holder: Node): [mediaType: string, media: unknown][] {
  const documented = Object.entries(asNode(holder["content"]));
  return [...documented.filter(isJson), ...documented.filter((entry) => !isJson(entry))];
}

function isTyped(mediaType: string): boolean {
  return /^(?:form|json|multipart)$/.test(kindOf(mediaType));
}

function isJson([mediaType]: readonly [string, unknown]): boolean {
  return kindOf(mediaType) === "json";
}

function readFields(media: Node, resolveNode: Resolve): ContractBody["fields"] {
  const encoding = asNode(media["encoding"]);
  const properties = propertiesOf(resolveNode(media["schema"]), resolveNode);
  const names = new Set([...Object.keys(properties), ...Object.keys(encoding)]);
  const fields = [...names].map((name): [string, ContractField] => {
    const own = asNode(encoding[name]);
    const { contentType } = own;
    const isStyled = ["style", "explode", "allowReserved"].some((key) => own[key] !== undefined);
    const schema = resolveNode(properties[name]);
    const file = schema["type"] === "array" ? resolveNode(schema["items"]) : schema;
    return [
      name,
      {
        isFile: isFile(file),
        ...(contentType !== undefined && { contentType: String(contentType) }),
        ...(isStyled && { style: styleOf(own, "form") }),
      },
    ];
  });
  return Object.fromEntries(fields);
}

function propertiesOf(schema: Node, resolveNode: Resolve): Node {
  const parts = asList(schema["allOf"]).map((part) => propertiesOf(resolveNode(part), resolveNode));
  return Object.assign({}, ...parts, asNode(schema["properties"]));
}

function isFile({ format, contentMediaType, contentEncoding }: Node): boolean {
  return format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined);
}

function readResponse(status: string, response: Node, check: Check, resolveNode: Resolve): ContractResponse {
  const content = contentOf(response);
  const checks = new Map(content.map(([type, media]) => [type, check(asNode(media)["schema"])]));
  const all = content.flatMap(([mediaType, media]) => {
    const { type } = resolveNode(asNode(media)["schema"]);
    return examples(asNode(media), resolveNode).map((each) => ({ ...each, mediaType, textEvents: type === "string" }));
  });
  // If several bodies have the same name, the body in the media type that the caller prefers is sent.
  const documented = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  const headers = Object.entries(asNode(response["headers"])).flatMap(([name, value]) => {
    const header = resolveNode(value);
    const [example] = examples(header, resolveNode);
    const { example: given = example?.value } = header;
    if (given === undefined || IGNORED.test(name)) return [];
    return [
      [name.toLowerCase(), serialize({ in: "header", name, value: given, ...styleOf(header, "simple") }).join("")],
    ];
  });
  const [first = { name: "", value: undefined }, ...rest] = documented;
  return {
    status,
    headers: Object.fromEntries(headers),
    examples: [first, ...rest],
    mediaTypes: [...checks.keys()],
    faultsOf(data, mediaType = [...checks.keys()][0]) {
      const faults = checks.get(mediaType ?? "");
      if (mediaType === undefined || !faults) return data === undefined ? "" : "a body came";
      const kind = kindOf(mediaType);
      if (kind === "stream") return asList(data).map(faults).join("");
      if (kind === "json") return faults(data);
      return typeof data === "string" ? "" : "it is not a string";
    },
  };
}

// The last page of a list lacks the header that contains the next page.
function withoutNext(response: ContractResponse, pagination: Node): ContractResponse {
  const { style, next } = readPagination(pagination);
  if (style !== "header" && style !== "link") return response;
  const headers = Object.entries(response.headers).filter(([name]) => name.toLowerCase() !== next.toLowerCase());
  return { ...response, headers: Object.fromEntries(headers) };
}

function readPagination({ style, position = "", next = style === "link" ? "link" : "" }: Node): ContractPagination {
  return { style: String(style), position: String(position), next: String(next) };
}

function examples(media: Node, resolveNode: Resolve): { readonly name: string; readonly value: unknown }[] {
  return Object.entries(asNode(media["examples"])).map(([name, example]) => ({
    name,
    value: resolveNode(example)["value"],
  }));
}

function follow(document: Node, ref: string): unknown {
  return ref
    .slice(2)
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, key) => asNode(node)[key], document);
}

function asNode(value: unknown): Node {
  return typeof value === "object" && value !== null ? (value as Node) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
