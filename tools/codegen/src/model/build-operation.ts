import type { Diagnostic, Report } from "../diagnostic.ts";
import type { LoadedSpec } from "../load/load-spec.ts";
import type { SpecNode } from "../load/spec-node.ts";
import { checkPagination } from "./check-pagination.ts";
import type { ExtensionReader } from "./extensions.ts";
import { toIdentifier } from "./identifier.ts";
import type { Body, Method, Operation, Parameter, ResponseModel } from "./model.ts";
import { checkRequirements } from "./read-security.ts";

interface OperationSource {
  readonly spec: LoadedSpec;
  readonly extensions: ExtensionReader;
  readonly path: string;
  readonly pathItem: SpecNode;
  readonly method: Method;
  readonly rootSecurity: SpecNode;
}

/** Reads one operation; faults go to `diagnostics`, and what can be read is read nevertheless. */
export function buildOperation(source: OperationSource, diagnostics: Diagnostic[]): Operation {
  const { spec, pathItem, method, path } = source;
  const node = pathItem.get(method);
  const reader = new OperationReader(spec, diagnostics);
  const parameters = reader.parameters(pathItem, node);
  const body = reader.body(node.get("requestBody"));
  const responses = node
    .get("responses")
    .entries()
    .map(([status, response]) => reader.response(status, response));
  responses.sort((a, b) => rank(a.status) - rank(b.status));
  const security = node.raw("security").exists ? node.get("security") : source.rootSecurity;
  if (node.raw("security").exists) checkRequirements(security, reader.report);
  const authenticated = security.items().length > 0;
  const pagination = source.extensions.pagination(node);
  const success = responses.find(({ status }) => /^2(?:\d\d|XX)$/.test(status));
  if (!success) {
    const fix = "Document the success, with an example if it has a body.";
    reader.fault("success-missing", node, "no 2xx is documented", fix);
  } else if (pagination) {
    const response = node.get("responses").get(success.status);
    const schema = response
      .get("content")
      .get(success.contentType ?? "")
      .get("schema");
    checkPagination({ pagination, operation: node, parameters, success: response, schema }, reader.report);
  }
  checkFailures({ node, parameters, authenticated, body, responses }, reader);
  const summary = node.text("summary") ?? "";
  if (summary.trim() === "") {
    reader.fault("summary-missing", node, "the operation has no summary", "Say in a few words what it does.");
  }
  const id = node.text("operationId") ?? "";
  return {
    id,
    identifier: toIdentifier(id),
    method,
    path,
    summary,
    authenticated,
    parameters,
    ...(body && { body }),
    responses,
    ...(pagination && { pagination }),
  };
}

type Failures = Pick<Operation, "authenticated" | "parameters" | "responses"> & {
  node: SpecNode;
  body: Body | undefined;
};

// A mock must have a documented answer to every request that is wrong.
function checkFailures({ node, authenticated, parameters, body, responses }: Failures, reader: OperationReader): void {
  const documents = (...statuses: string[]) => responses.some(({ status }) => statuses.includes(status));
  if (authenticated && !documents("401", "4XX", "default")) {
    const fix = "Document a 401 or a default with an example.";
    reader.fault("unauthorized-undocumented", node, "no status answers a request without a credential", fix);
  }
  if ((body || parameters.some((parameter) => parameter.in !== "path")) && !documents("422", "400", "4XX")) {
    const fix = "Document a 422 or a 400 with an example.";
    reader.fault("violation-undocumented", node, "no status answers a request that breaks the contract", fix);
  } else if (parameters.length > 0 && !documents("404", "422", "400", "4XX", "default")) {
    const fix = "Document a 404 with an example.";
    reader.fault("violation-undocumented", node, "no status answers a path that breaks the contract", fix);
  }
}

class OperationReader {
  readonly #spec: LoadedSpec;
  readonly #diagnostics: Diagnostic[];

  constructor(spec: LoadedSpec, diagnostics: Diagnostic[]) {
    this.#spec = spec;
    this.#diagnostics = diagnostics;
  }

  readonly report = (...fault: Parameters<Report>): void => {
    this.#diagnostics.push(this.#spec.report(...fault));
  };

  fault(code: Diagnostic["code"], node: SpecNode, message: string, fix: string): void {
    this.report(code, node.pointer, message, fix);
  }

  parameters(pathItem: SpecNode, operation: SpecNode): Parameter[] {
    const all = [...pathItem.get("parameters").items(), ...operation.get("parameters").items()];
    // An operation's parameter replaces the path item's one of the same name and place.
    const unique = new Map(all.map((node) => [`${node.text("in")} ${node.text("name")}`, node]));
    return [...unique.values()].flatMap((node) => this.#parameter(node) ?? []);
  }

  #parameter(node: SpecNode): Parameter | undefined {
    const place = node.text("in");
    const name = node.text("name") ?? "";
    if (place !== "path" && place !== "query" && place !== "header") {
      this.fault("parameter-unsupported", node, `parameter "${name}" is in ${place}`, "Use path, query or header.");
      return undefined;
    }
    if (!node.raw("schema").exists) {
      this.fault("parameter-unsupported", node, `parameter "${name}" has no schema`, "Give it a schema.");
    }
    if (!node.raw("example").exists && this.#named(node).length === 0) {
      this.fault("example-missing", node, `parameter "${name}" has no example`, "Give it an example.");
    }
    return { in: place, name, required: node.raw("required").value === true, schema: node.raw("schema").value };
  }

  body(node: SpecNode): Body | undefined {
    if (!node.exists) return undefined;
    const content = this.#json(node);
    if (!content) return undefined;
    const [contentType, media] = content;
    this.#examples(media, "the request body");
    return { required: node.raw("required").value === true, contentType, schema: media.raw("schema").value };
  }

  response(status: string, node: SpecNode): ResponseModel {
    if (!/^(?:[1-5](?:\d\d|XX)|default)$/.test(status)) {
      this.fault(
        "openapi-invalid",
        node,
        `"${status}" is no status`,
        "Write a number, a range such as 4XX, or default.",
      );
    }
    const headers = node
      .get("headers")
      .entries()
      .map(([name, header]): [string, unknown] => {
        const example = header.raw("example");
        if (!example.exists) this.fault("example-missing", header, `header "${name}" has no example`, "Give it one.");
        return [name.toLowerCase(), example.value];
      });
    const content = node.get("content").exists ? this.#json(node) : undefined;
    return {
      status,
      ...(node.component !== undefined && { component: node.component }),
      headers: Object.fromEntries(headers.sort(([a], [b]) => (a < b ? -1 : 1))),
      ...(content && { contentType: content[0] }),
      examples: content ? this.#examples(content[1], `status ${status}`) : {},
    };
  }

  #examples(media: SpecNode, owner: string): Record<string, unknown> {
    const named = this.#named(media);
    if (named.length === 0) {
      this.fault("example-missing", media, `${owner} has no named example`, "Add one under `examples`.");
    }
    return Object.fromEntries(named.map(([name, example]) => [name, example.raw("value").value]));
  }

  #named(holder: SpecNode): [string, SpecNode][] {
    const named = holder.get("examples").entries();
    for (const [name, example] of named) {
      if (example.raw("value").exists) continue;
      this.fault(
        "example-missing",
        example,
        `the example "${name}" has no value`,
        "Write what it stands for as its `value`.",
      );
    }
    return named;
  }

  #json(node: SpecNode): [string, SpecNode] | undefined {
    const content = node.get("content").entries();
    const json = content.find(([type]) => /^application\/(?:[\w.+-]+\+)?json\b/i.test(type));
    if (!json) {
      const types = content.map(([type]) => type).join(", ") || "none";
      this.fault("media-type-unsupported", node, `no JSON among the media types: ${types}`, "Describe a JSON body.");
    }
    return json;
  }
}

function rank(status: string): number {
  if (status === "default") return 1000;
  return /^\dXX$/i.test(status) ? 900 + Number(status[0]) : Number(status);
}
