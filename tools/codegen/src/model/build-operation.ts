import { mediaKind } from "@snap/openapi/media-kind";
import type { Method } from "@snap/openapi/operations";
import { escapePointer } from "@snap/openapi/pointer";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { Diagnostic, Report } from "../diagnostic.ts";
import type { LoadedSpec } from "../load/load-spec.ts";
import { checkOperation } from "./check-operation.ts";
import { isInferred } from "./documented-responses.ts";
import type { ExtensionReader } from "./extensions.ts";
import { findNested } from "./find-nested.ts";
import { findSuccess } from "./find-success.ts";
import { hasNumberedPages } from "./has-numbered-pages.ts";
import { toIdentifier } from "./identifier.ts";
import { mayLackItems } from "./may-lack-items.ts";
import type { Operation } from "./model.ts";
import { type InputCollision, readInput, readItem, readOutput } from "./operation-input.ts";
import { findTraits } from "./operation-traits.ts";
import { whyNotNamed } from "./parameter-name.ts";
import { PARAMETER_PLACES, type ParameterPlace, readStyle, STYLES } from "./parameter-style.ts";
import type { Body, Media, Parameter, PartEncoding, ResponseModel } from "./parts.ts";
import { isIdempotencyKey } from "./passed-parameters.ts";
import type { Security, SecurityReader } from "./read-security.ts";
import { schemasAt } from "./schemas-at.ts";
import { serializeHeader } from "./serialize-header.ts";
import { valueKinds } from "./value-kinds.ts";

// Each of these parameters can match several segments of a path, and a mock tries all of them.
const MOST_OPEN = 2;

/** The shared input of `buildOperation` for all operations of a spec. */
export interface OperationContext {
  readonly spec: LoadedSpec;
  readonly extensions: ExtensionReader;
  readonly securities: SecurityReader;
  /** The security of operations that declare none. */
  readonly general: Security;
  /** Cache of the responses by their object in the document: most are shared. */
  readonly responses: Map<unknown, ResponseModel>;
}

interface OperationSource extends OperationContext {
  readonly path: string;
  readonly pathItem: SpecNode;
  readonly method: Method;
}

/** Builds the model of an operation. Adds problems to `diagnostics` and continues after them. */
export function buildOperation(source: OperationSource, diagnostics: Diagnostic[]): Operation {
  const { spec, pathItem, method, path, securities, general } = source;
  const node = pathItem.get(method);
  const reader = new OperationReader(spec, source.responses, diagnostics);
  const parameters = reader.parameters(pathItem, node);
  const body = reader.body(node.get("requestBody"), method);
  const responses = node
    .get("responses")
    .entries()
    .map(([status, response]) => reader.response(status, response));
  responses.sort((a, b) => rank(a.status) - rank(b.status));
  const security = node.raw("security").exists ? securities.read(node.get("security")) : general;
  const pagination = source.extensions.pagination(node);
  const resource = source.extensions.resource(node);
  const job = source.extensions.job(node);
  const { idempotencyKey } = reader;
  const traits = findTraits({ node, method, parameters, body, responses, security, general, idempotencyKey });
  const id = node.text("operationId") ?? "";
  const isNested = source.extensions.input(node) !== undefined;
  const [input, collision] = readInput(parameters, body, isNested);
  if (collision) reader.collision(collision, node);
  const operation: Operation = {
    id,
    identifier: toIdentifier(id),
    method,
    path,
    summary: node.text("summary") ?? "",
    security,
    parameters,
    ...(body && { body }),
    responses,
    ...(pagination && { pagination }),
    ...(resource && { resource }),
    ...(job && { job }),
    traits,
    input,
    output: readOutput(method, responses),
  };
  checkOperation(operation, node, reader.report);
  const schema = findSuccess(operation, node)?.schema;
  if (!pagination || !schema) return operation;
  return {
    ...operation,
    ...(method === "get" && { item: readItem(pagination, schema) }),
    ...(mayLackItems(pagination, schema) && { pagination: { ...pagination, sparse: true } }),
    ...(hasNumberedPages(pagination, schema, parameters) && { numbered: true }),
  };
}

class OperationReader {
  readonly #spec: LoadedSpec;
  readonly #diagnostics: Diagnostic[];
  readonly #responses: Map<unknown, ResponseModel>;
  /**
   * The header that makes a request safe to repeat or, after a question mark, the query parameter; set once the
   * parameters are read.
   */
  idempotencyKey: string | undefined;

  constructor(spec: LoadedSpec, responses: Map<unknown, ResponseModel>, diagnostics: Diagnostic[]) {
    this.#spec = spec;
    this.#responses = responses;
    this.#diagnostics = diagnostics;
  }

  readonly report = (...fault: Parameters<Report>): void => {
    this.#diagnostics.push(this.#spec.report(...fault));
  };

  fault(code: Diagnostic["code"], node: SpecNode, message: string, fix: string): void {
    this.report(code, node.pointer, message, fix);
  }

  collision({ name, places: [first, second] }: InputCollision, node: SpecNode): void {
    const message = `"${name}" is both in the ${first} and in the ${second}, so one object cannot have both`;
    const rename = "Rename the path parameter (its name is never sent), or write";
    const write = "`x-snap-input: nested` in the operation: then its function takes `params` and `body`.";
    const fix = first === "path" || second === "path" ? `${rename} ${write}` : `Write ${write}`;
    this.fault("input-collision", node, message, fix);
  }

  parameters(pathItem: SpecNode, operation: SpecNode): Parameter[] {
    const all = [...pathItem.get("parameters").items(), ...operation.get("parameters").items()];
    // A parameter of an operation overrides one of the path item with the same name and place.
    const unique = new Map(all.map((node) => [`${node.text("in")} ${node.text("name")}`, node]));
    const open = [...unique.values()].filter((node) => node.text("in") === "path" && node.flag("allowReserved"));
    if (open.length > MOST_OPEN) {
      const message = `more than ${MOST_OPEN} path parameters allow reserved characters, so a path can be read in many ways`;
      this.fault("parameter-unsupported", operation, message, "Remove `allowReserved` from the others.");
    }
    return [...unique.values()].flatMap((node) => this.#parameter(node) ?? []);
  }

  #parameter(node: SpecNode): Parameter | undefined {
    const name = node.text("name") ?? "";
    const place = PARAMETER_PLACES.find((place) => place === node.text("in"));
    const problem = place === undefined ? `is in ${node.text("in")}` : whyNotSent(name, place, node);
    if (place === undefined || problem !== undefined) {
      const fix = "Use path, query, header or cookie, and a style that OpenAPI allows there.";
      this.fault("parameter-unsupported", node, `the parameter "${name}" ${problem}`, fix);
      return undefined;
    }
    const [content, second] = node.get("content").entries();
    const holder = content?.[1] ?? node;
    if (second) {
      this.fault("parameter-unsupported", node, `the parameter "${name}" has several media types`, "Keep one of them.");
    }
    if (!content && !node.raw("schema").exists) {
      this.fault("parameter-unsupported", node, `the parameter "${name}" has no schema`, "Add a schema.");
    }
    if (!content && findNested(node.get("schema"), node.text("style"))) {
      const message = `the parameter "${name}" has a list or an object inside a value, which its style cannot represent`;
      const fix = "Declare it with `content: { application/json: … }`, or as a string that callers write themselves.";
      this.fault("parameter-unsupported", node, message, fix);
    }
    if (!node.raw("example").exists && this.#named(node).length === 0 && this.#named(holder).length === 0) {
      this.fault("example-missing", node, `the parameter "${name}" has no example`, "Add an example.");
    }
    const scope = node.raw("x-snap-scope").text("option");
    if (isIdempotencyKey(Object(node.value))) this.idempotencyKey = place === "query" ? `?${name}` : name.toLowerCase();
    return {
      in: place,
      name,
      required: node.raw("required").value === true,
      ...(scope !== undefined && { scope }),
      schema: holder.raw("schema").value,
      description: node.text("description") ?? holder.get("schema").text("description") ?? "",
      ...(content ? { content: content[0] } : readStyle(Object(node.value), place)),
    };
  }

  body(node: SpecNode, method: Method): Body | undefined {
    if (!node.exists) return undefined;
    if (method === "get" || method === "head") {
      const message = `fetch cannot send a body with ${method.toUpperCase()}`;
      this.fault("body-unsupported", node, message, "Remove the request body, or change the method to POST.");
      return undefined;
    }
    const content = this.#content(node, "the request body", (type) => mediaKind(type) === "json");
    if (content.length === 0) {
      this.fault("media-type-unsupported", node, "the request body has no media type", "Add one under `content`.");
      return undefined;
    }
    return { required: node.raw("required").value === true, content };
  }

  response(status: string, node: SpecNode): ResponseModel {
    if (!/^(?:[1-5](?:\d\d|XX)|default)$/.test(status)) {
      const fix = "Write a number, a range such as 4XX, or default.";
      this.fault("openapi-invalid", node, `"${status}" must be a status`, fix);
    }
    const known = this.#responses.get(node.value);
    if (known && known.component === node.component) return { ...known, status };
    const found = this.#diagnostics.length;
    const response = this.#readResponse(status, node);
    // Responses with a problem are not cached, because the problem is reported for each use.
    if (this.#diagnostics.length === found) this.#responses.set(node.value, response);
    return response;
  }

  #readResponse(status: string, node: SpecNode): ResponseModel {
    const entries = node.get("headers").entries();
    const headers = entries.map(([name, header]): [string, string] => [name.toLowerCase(), this.#header(name, header)]);
    const schemas = entries.map(([name, header]) => [name.toLowerCase(), header.raw("schema").value] as const);
    return {
      status,
      ...(isInferred(node.value) && { inferred: true }),
      ...(node.component !== undefined && { component: node.component }),
      headers: Object.fromEntries(headers.sort(([a], [b]) => (a < b ? -1 : 1))),
      headerSchemas: Object.fromEntries(schemas.filter(([, schema]) => schema !== undefined)),
      content: this.#content(node, `status ${status}`, () => true),
    };
  }

  #header(name: string, node: SpecNode): string {
    const [content] = node.get("content").entries();
    const named = [...this.#named(node), ...(content ? this.#named(content[1]) : [])][0]?.[1].raw("value");
    const example = node.raw("example").exists ? node.raw("example") : named;
    if (!example) this.fault("example-missing", node, `the header "${name}" has no example`, "Add one.");
    if (content) return mediaKind(content[0]) === "json" ? JSON.stringify(example?.value) : String(example?.value);
    return serializeHeader(example?.value, node.raw("explode").value === true);
  }

  // JSON first, because clients send and request it if they have a choice.
  #content(holder: SpecNode, owner: string, needsExample: (type: string) => boolean): Media[] {
    const content = holder.get("content").entries();
    const media = content.map(([type, node]): Media => {
      if (!isMediaType(type)) {
        const fix = "Write a media type, such as application/json.";
        this.fault("media-type-unsupported", node, `"${type}" must be a media type`, fix);
      }
      const named = this.#named(node);
      if (named.length === 0 && needsExample(type)) {
        const message = `${owner} has no named example of ${type}`;
        this.fault("example-missing", node, message, "Add one under `examples`.");
      }
      const encoding = this.#encoding(node);
      return {
        type,
        node,
        schema: node.raw("schema").value,
        examples: Object.fromEntries(named.map(([name, example]) => [name, example.raw("value").value])),
        ...(Object.keys(encoding).length > 0 && { encoding }),
      };
    });
    const isJson = ({ type }: Media) => mediaKind(type) === "json";
    return [...media.filter(isJson), ...media.filter((each) => !isJson(each))];
  }

  #encoding(media: SpecNode): Record<string, PartEncoding> {
    const parts = media
      .get("encoding")
      .entries()
      .map(([property, node]): [string, PartEncoding] => {
        if (node.raw("headers").exists) {
          const message = `clients do not send the headers of a part: ${property}`;
          this.fault("encoding-unsupported", node.raw("headers"), message, "Remove the headers.");
        }
        const contentType = node.text("contentType");
        return [
          property,
          { ...(contentType !== undefined && { contentType }), ...readPartStyle(property, node, media) },
        ];
      });
    return Object.fromEntries(parts.filter(([, part]) => Object.keys(part).length > 0));
  }

  #named(holder: SpecNode): [string, SpecNode][] {
    const named = holder.get("examples").entries();
    for (const [name, example] of named) {
      if (example.raw("value").exists) continue;
      const fix = "Add its `value`.";
      this.fault("example-missing", example, `the example "${name}" has no value`, fix);
    }
    return named;
  }
}

/** Whether a string is a media type or a range of media types. Parameters may follow. */
export function isMediaType(text: string): boolean {
  return /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+ *(?:;|$)/.test(text);
}

// Without a style, an object is JSON: its explicit style counts even if it is the default.
function readPartStyle(property: string, encoding: SpecNode, media: SpecNode): PartEncoding {
  const style = readStyle(Object(encoding.value), "query");
  if (Object.keys(style).length > 0 || !(encoding.has("style") || encoding.has("explode"))) return style;
  const schemas = schemasAt(media.get("schema"), `/${escapePointer(property)}`);
  return schemas.some((schema) => valueKinds(schema).has("object")) ? { style: "form" } : {};
}

function whyNotSent(name: string, place: ParameterPlace, node: SpecNode): string | undefined {
  const style = node.text("style");
  if (style === undefined || STYLES[place].some((known) => known === style)) return whyNotNamed(name, place);
  return `has the style ${style}, which ${place} parameters do not support`;
}

function rank(status: string): number {
  if (status === "default") return 1000;
  return /^\dXX$/i.test(status) ? 900 + Number(status[0]) : Number(status);
}
