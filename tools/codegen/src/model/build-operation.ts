import type { Diagnostic, Report } from "../diagnostic.ts";
import type { LoadedSpec } from "../load/load-spec.ts";
import type { SpecNode } from "../load/spec-node.ts";
import { checkOperation } from "./check-operation.ts";
import type { ExtensionReader } from "./extensions.ts";
import { findSuccess } from "./find-success.ts";
import { hasNumberedPages } from "./has-numbered-pages.ts";
import { toIdentifier } from "./identifier.ts";
import { mayLackItems } from "./may-lack-items.ts";
import type { Body, Method, Operation, Parameter, ResponseModel } from "./model.ts";

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
  const pagination = source.extensions.pagination(node);
  const resource = source.extensions.resource(node);
  const id = node.text("operationId") ?? "";
  const operation: Operation = {
    id,
    identifier: toIdentifier(id),
    method,
    path,
    summary: node.text("summary") ?? "",
    authenticated: security.items().length > 0,
    parameters,
    ...(body && { body }),
    responses,
    ...(pagination && { pagination }),
    ...(resource && { resource }),
    ...reader.line(node),
  };
  checkOperation(operation, node, reader.report);
  const schema = findSuccess(operation, node)?.schema;
  if (!pagination || !schema) return operation;
  return {
    ...operation,
    ...(mayLackItems(pagination, schema) && { pagination: { ...pagination, sparse: true } }),
    ...(hasNumberedPages(pagination, schema) && { numbered: true }),
  };
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

  line({ pointer }: SpecNode): { line?: number } {
    const line = this.#spec.lineOf(pointer);
    return line === undefined ? {} : { line };
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
    const required = node.raw("required").value === true;
    return { in: place, name, required, schema: node.raw("schema").value, ...this.line(node) };
  }

  body(node: SpecNode): Body | undefined {
    if (!node.exists) return undefined;
    const content = this.#json(node);
    if (!content) return undefined;
    const [contentType, media] = content;
    this.#examples(media, "the request body");
    const required = node.raw("required").value === true;
    return { required, contentType, schema: media.raw("schema").value, ...this.line(media) };
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
