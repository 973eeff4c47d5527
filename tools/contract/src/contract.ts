import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

/** A named example of a spec. */
export interface Example {
  readonly name: string;
  readonly value: unknown;
}

/** A parameter of a spec with a value for it. */
export interface ContractParameter {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly value: unknown;
  /** Whether a value fits, or the text that one is sent as: alone it may stand for a list of one. */
  readonly accepts: (value: unknown) => boolean;
}

export interface ContractResponse {
  readonly status: string;
  readonly headers: Readonly<Record<string, string>>;
  /** One without a value where the response has no content. */
  readonly examples: readonly Example[];
  readonly faultsOf: (value: unknown) => string;
}

/** An operation as its YAML states it, read without any code that the compiler or the client uses. */
export interface ContractOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ContractParameter[];
  /** Absent where the operation takes no body. */
  readonly bodies?: readonly Example[];
  readonly faultsOfBody: (value: unknown) => string;
  /** Whether a text is none of its bodies: not everything is broken where any value will do, or none. */
  readonly refusesBody: (text: string) => boolean;
  readonly responses: readonly ContractResponse[];
  /** What `x-snap-resource` names as the kind of objects that it works on. */
  readonly collection?: string;
  /** Present where the operation lists. */
  readonly pagination?: ContractPagination;
}

/** How `x-snap-pagination` says that a list goes on. */
export interface ContractPagination {
  readonly style: string;
  /** The query parameter that asks for a page. */
  readonly position: string;
  /** JSON Pointer to the next position in the body, or the name of the header that holds it. */
  readonly next: string;
}

export interface Contract {
  readonly baseUrl: string;
  readonly credentials: readonly { readonly value: string; readonly header: string; readonly sent: string }[];
  readonly operations: readonly ContractOperation[];
}

type Node = Readonly<Record<string, unknown>>;

const METHODS = ["get", "post", "put", "patch", "delete"];

/** Reads `specs/<provider>/openapi.yaml`. */
export function readContract(provider: string): Contract {
  return parseContract(readFileSync(resolve(import.meta.dirname, "../../../specs", provider, "openapi.yaml"), "utf8"));
}

/** Reads the text of a contract. */
export function parseContract(text: string): Contract {
  const document = asNode(parse(text));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "spec");

  const resolveNode = (value: unknown): Node => {
    const node = asNode(value);
    const ref = node["$ref"];
    return typeof ref === "string" ? resolveNode(follow(document, ref)) : node;
  };
  // References inside a schema are made to start from the whole document.
  const check = (schema: unknown = true) => {
    const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"spec#/');
    const validate = ajv.compile(JSON.parse(text));
    return (value: unknown) => (validate(value) ? "" : ajv.errorsText(validate.errors));
  };

  const operations = Object.entries(asNode(document["paths"])).flatMap(([path, item]) =>
    METHODS.filter((method) => method in asNode(item)).map((method): ContractOperation => {
      const operation = asNode(asNode(item)[method]);
      const requestBody = resolveNode(operation["requestBody"]);
      const media = json(requestBody);
      const faultsOfBody = media ? check(media["schema"]) : () => "";
      const pagination = operation["x-snap-pagination"];
      const { collection } = asNode(operation["x-snap-resource"]);
      const parameters = [...asList(asNode(item)["parameters"]), ...asList(operation["parameters"])].map(resolveNode);
      return {
        id: String(operation["operationId"]),
        method: method.toUpperCase(),
        path,
        parameters: parameters.map((parameter) => {
          const faults = check(parameter["schema"]);
          return {
            in: String(parameter["in"]),
            name: String(parameter["name"]),
            required: parameter["required"] === true,
            value: parameter["example"],
            accepts: (value) => [value, [value]].some((reading) => faults(reading) === ""),
          };
        }),
        ...(media && { bodies: examples(media, resolveNode) }),
        ...(collection !== undefined && { collection: String(collection) }),
        ...(pagination !== undefined && { pagination: readPagination(asNode(pagination)) }),
        faultsOfBody,
        refusesBody: (text) => {
          if (text === "") return requestBody["required"] === true;
          const value = parseJson(text);
          return value === undefined || faultsOfBody(value) !== "";
        },
        responses: Object.entries(asNode(operation["responses"])).map(([status, value]) => {
          const response = resolveNode(value);
          const content = json(response);
          const headers = Object.entries(asNode(response["headers"] ?? {})).map(([name, header]) => [
            name.toLowerCase(),
            String(resolveNode(header)["example"]),
          ]);
          return {
            status,
            headers: Object.fromEntries(headers),
            examples: content ? examples(content, resolveNode) : [{ name: "", value: undefined }],
            faultsOf: content ? check(content["schema"]) : (body) => (body === undefined ? "" : "a body came"),
          };
        }),
      };
    }),
  );
  const [server] = asList(document["servers"]);
  return { baseUrl: String(asNode(server)["url"]), credentials: readCredentials(document), operations };
}

function readCredentials(document: Node): Contract["credentials"] {
  const schemes = asNode(asNode(document["components"])["securitySchemes"]);
  const names = asList(document["security"]).flatMap((requirement) => Object.keys(asNode(requirement)));
  return names.map((name) => {
    const scheme = asNode(schemes[name]);
    const prefix = asNode(scheme["x-snap-credential"])["prefix"] ?? "";
    const value = `${prefix}contract-credential`;
    return scheme["type"] === "http"
      ? { value, header: "authorization", sent: `Bearer ${value}` }
      : { value, header: String(scheme["name"]).toLowerCase(), sent: value };
  });
}

function readPagination({ style, position = "", next = "" }: Node): ContractPagination {
  return { style: String(style), position: String(position), next: String(next) };
}

function examples(media: Node, resolveNode: (value: unknown) => Node): Example[] {
  return Object.entries(asNode(media["examples"])).map(([name, example]) => ({
    name,
    value: resolveNode(example)["value"],
  }));
}

function json(holder: Node): Node | undefined {
  const media = Object.entries(asNode(holder["content"])).find(([type]) => /[/+]json(?:;|$)/i.test(type));
  return media && asNode(media[1]);
}

function follow(document: Node, ref: string): unknown {
  return ref
    .slice(2)
    .split("/")
    .reduce<unknown>((node, key) => asNode(node)[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
}

function asNode(value: unknown): Node {
  return typeof value === "object" && value !== null ? (value as Node) : {};
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
