import { isDeepStrictEqual } from "node:util";
import { createValidators, directDocument, METHODS, SpecNode } from "@snap/codegen";
import { getResponse, type HttpHandler } from "msw";
import type { CheckedFile, Failure } from "./check-file.ts";

/** How many operations there are, were answered, and were answered as their schema says. */
export interface Answers {
  readonly operations: number;
  readonly answered: number;
  readonly valid: number;
}

/** Asks the mock handler of each operation what the spec shows; `module` is the emitted `handlers.ts`, loaded. */
export async function answerOperations(file: CheckedFile, document: SpecNode, module: object): Promise<Answers> {
  const root = SpecNode.of(directDocument(Object(document.value)));
  const validatorFor = createValidators(root, () => undefined);
  const counts = { operations: 0, answered: 0, valid: 0 };
  for (const [path, item] of root.get("paths").entries()) {
    for (const method of METHODS.filter((method) => item.raw(method).exists)) {
      const operation = item.get(method);
      const place = `${method.toUpperCase()} ${path}`;
      const fail = (stage: Failure["stage"], cause: string, detail: string) =>
        file.failures.push({ stage, cause, detail: `${place}: ${detail}` });
      counts.operations++;
      const handler = handlerOf(module, operation.text("operationId") ?? "");
      if (!handler) {
        fail("answered", "there is no handler", "the emitted code exports none");
        continue;
      }
      const response = await getResponse([handler], toRequest(root, path, method, item, operation));
      const [status, documented] = successOf(operation);
      if (!response || response.status !== status) {
        const text = response ? `${response.status} ${(await response.text()).slice(0, 120)}` : "no answer";
        fail("answered", response ? "another status than its success" : "no answer", text);
        continue;
      }
      counts.answered++;
      const fault = await faultOf(response, documented);
      if (fault === undefined) counts.valid++;
      else fail("valid", fault, `status ${status}`);
    }
  }
  return counts;

  async function faultOf(response: Response, documented: SpecNode): Promise<string | undefined> {
    const text = await response.text();
    const media = documented.get("content").entries()[0]?.[1];
    if (!media) return text === "" ? undefined : "a body where none is documented";
    const body: unknown = JSON.parse(text);
    if (!isDeepStrictEqual(body, firstExample(media))) return "another body than its first example";
    const schema = media.raw("schema");
    const validate = schema.exists ? validatorFor(schema.value, schema.pointer) : undefined;
    return !validate || validate(body) ? undefined : "a body that its schema refuses";
  }
}

function handlerOf(module: object, id: string): HttpHandler | undefined {
  const factory: unknown = Reflect.get(module, `${id}Handler`);
  return typeof factory === "function" ? factory() : undefined;
}

// As clients send it: the required parameters, the first example of the body, the credential.
function toRequest(root: SpecNode, path: string, method: string, item: SpecNode, operation: SpecNode): Request {
  const all = [...item.get("parameters").items(), ...operation.get("parameters").items()];
  const parameters = [...new Map(all.map((node) => [`${node.text("in")} ${node.text("name")}`, node])).values()];
  const headers = new Headers();
  const query = new URLSearchParams();
  let target = path.replace(/#.*$/, "");
  for (const parameter of parameters.filter((node) => node.get("required").value === true)) {
    const name = parameter.text("name") ?? "";
    const { value } = parameter.get("example");
    if (parameter.text("in") === "path") target = target.replaceAll(`{${name}}`, encodeURIComponent(toText(value)));
    else if (parameter.text("in") === "header") headers.set(name, toText(value));
    else for (const each of [value].flat()) query.append(name, toText(each));
  }
  const [scheme] = root.get("components").get("securitySchemes").entries();
  const place = scheme?.[1].text("in");
  if (place === "query") query.append(scheme?.[1].text("name") ?? "", "credential");
  else if (place === "header") headers.set(scheme?.[1].text("name") ?? "", "credential");
  else headers.set("authorization", "Bearer credential");
  const [media] = operation.get("requestBody").get("content").entries();
  if (media) headers.set("content-type", media[0]);
  const address = (root.get("servers").get("0").text("url") ?? "").replace(/\/$/, "");
  const search = query.size > 0 ? `?${query}` : "";
  const body = media ? { body: JSON.stringify(firstExample(media[1])) } : {};
  return new Request(address + target + search, { method: method.toUpperCase(), headers, ...body });
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(",");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function firstExample(media: SpecNode): unknown {
  return media.get("examples").entries()[0]?.[1].get("value").value;
}

function successOf(operation: SpecNode): [status: number, response: SpecNode] {
  const responses = operation.get("responses");
  const name = responses.sortedEntries().find(([status]) => status.startsWith("2"))?.[0] ?? "";
  return [Number(name.replace("XX", "00")), responses.get(name)];
}
