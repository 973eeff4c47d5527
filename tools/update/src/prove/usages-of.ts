import type { Model, Operation } from "@snap/codegen/model";
import { signWords } from "@snap/codegen/read-security";
import { mediaKind } from "@snap/openapi/media-kind";
import type { SpecNode } from "@snap/openapi/spec-node";
import { nameOf, placesOf, readCandidates } from "./read-usages.ts";
import { sampleValues } from "./sample-values.ts";
import { literalOf } from "./schema-facts.ts";
import type { Usage } from "./usage.ts";

/** Lists the usages of a package: setting every field of every request, and reading every field of every response. */
export function usagesOf(model: Model): Usage[] {
  const creations = Object.keys({ ...model.credentials, ...model.scopes }).map((option): Usage => {
    const create = `create({ ${literalOf(option)}: ${sampleOf(model, option)} });`;
    return { what: `creates a client with the option \`${option}\``, candidates: [create] };
  });
  return [
    ...creations,
    ...model.operations.flatMap((operation) => [...callsOf(operation, model.root), ...readsOf(operation, model.root)]),
  ];
}

// A value of a scope or a credential.
function sampleOf(model: Model, option: string): string {
  const sign = signWords(model).get(option);
  return sign ? literalOf(Object.fromEntries(Object.keys(sign.keys).map((key) => [key, "any"]))) : '"any"';
}

function callsOf(operation: Operation, root: SpecNode): Usage[] {
  const { id, method, path, pagination } = operation;
  const nodes = parametersOf(operation, root);
  const body = bodyOf(operation, root);
  const bodies = body ? sampleValues(body) : [undefined];
  const all = paramsOf(nodes);
  const least = paramsOf(nodes.filter((node) => node.raw("required").value === true));
  const inits = [...bodies.map((body) => initOf(all, body)), initOf(least, bodies.at(-1))];
  const others = nodes.flatMap((node) =>
    sampleValues(schemaOf(node))
      .slice(1)
      .map((value) => initOf(paramsOf(nodes, new Map([[node, value]])), bodies[0])),
  );
  const calls = [...new Set([...inits, ...others])].map((init): Usage => {
    const code = `client.${method.toUpperCase()}(${literalOf(path)}, ${init});`;
    return { operation: id, what: `calls ${code}`, candidates: [code] };
  });
  if (!pagination) return calls;
  const code = `client.paginate(${literalOf(path)}, ${initOf(least, undefined)});`;
  return [...calls, { operation: id, what: "iterates over its pages", candidates: [code] }];
}

function readsOf({ id, method, path, responses }: Operation, root: SpecNode): Usage[] {
  const answers = root.get("paths").get(path).get(method).get("responses");
  return responses.flatMap(({ status, content: [media] }) => {
    if (!media || mediaKind(media.type) !== "json" || !/^\d{3}$/.test(status)) return [];
    const schema = answers.get(status).get("content").get(media.type).get("schema");
    const place = status.startsWith("2") ? "data" : "error";
    const result = `(undefined as unknown as ResponseOf<${literalOf(path)}, ${literalOf(method)}, ${status}>).${place}`;
    return placesOf(schema).map(
      (each): Usage => ({
        operation: id,
        what: `reads ${[place, nameOf(each)].join(".")} of ${status}`.replace(/\.(?= |\[)/g, ""),
        candidates: readCandidates("result", each).map((code) => `const result = ${result}; ${code}`),
      }),
    );
  });
}

function parametersOf({ path, method }: Operation, root: SpecNode): SpecNode[] {
  const item = root.get("paths").get(path);
  const all = [...item.get("parameters").items(), ...item.get(method).get("parameters").items()];
  return [...new Map(all.map((node) => [`${node.text("in")} ${node.text("name")}`, node])).values()];
}

// Only JSON bodies have fields that a program can set.
function bodyOf({ path, method, body }: Operation, root: SpecNode): SpecNode | undefined {
  const content = root.get("paths").get(path).get(method).get("requestBody").get("content");
  const media = body?.content.find(({ type }) => mediaKind(type) === "json");
  return media && content.get(media.type).get("schema");
}

function schemaOf(parameter: SpecNode): SpecNode {
  const [content] = parameter.get("content").entries();
  return (content?.[1] ?? parameter).get("schema");
}

function paramsOf(nodes: readonly SpecNode[], values: ReadonlyMap<SpecNode, string> = new Map()): string {
  const places = ["path", "query", "header", "cookie"].flatMap((place) => {
    const members = nodes
      .filter((node) => node.text("in") === place)
      .map((node) => {
        const value = values.get(node) ?? sampleValues(schemaOf(node))[0] ?? '"text"';
        return `${literalOf(node.text("name"))}: ${value}`;
      });
    return members.length > 0 ? [`${place}: { ${members.join(", ")} }`] : [];
  });
  return places.length > 0 ? `params: { ${places.join(", ")} }` : "";
}

function initOf(params: string, body: string | undefined): string {
  const members = [params, body === undefined ? "" : `body: ${body}`].filter((member) => member !== "");
  return `{ ${members.join(", ")} }`;
}
