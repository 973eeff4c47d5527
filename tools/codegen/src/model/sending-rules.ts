import type { LoadedSpec } from "../load/load-spec.ts";
import type { SpecNode } from "../load/spec-node.ts";
import { METHODS, type Operation, type OperationTraits, type SendingRules } from "./model.ts";
import { isRecord } from "./schema-walk.ts";

type Fault = (...parameters: Parameters<LoadedSpec["report"]>) => void;

const UNITS = ["epoch-seconds", "seconds"];

/** Reads what a client must know to send requests again, to read answers without a body, and to keep secrets. */
export function readSendingRules(root: SpecNode, operations: readonly Operation[], fault: Fault): SendingRules {
  const rateLimitReset = readRateLimitReset(root, fault);
  const idempotent = readIdempotent(root, fault);
  const traits = operations.flatMap((operation): [string, OperationTraits][] => {
    const name = `${operation.method.toUpperCase()} ${operation.path}`;
    const bodiless = findBodiless(operation.responses);
    const found: OperationTraits = {
      ...(bodiless && { bodiless }),
      ...(idempotent.includes(name) && { idempotent: true }),
      ...(!operation.authenticated && { security: [] }),
    };
    return Object.keys(found).length > 0 ? [[name, found]] : [];
  });
  const secrets = [...findSecrets(root.value)].sort();
  return {
    ...(rateLimitReset && { rateLimitReset }),
    ...(secrets.length > 0 && { secrets }),
    ...(traits.length > 0 && { operations: Object.fromEntries(traits) }),
  };
}

// A pattern of the statuses that are documented without a body, beside those that never have one.
function findBodiless(responses: Operation["responses"]): RegExp | undefined {
  const parts = responses
    .filter(({ status, contentType }) => contentType === undefined && !/^(?:1..|20[45]|304)$/.test(status))
    .map(({ status }) => {
      if (/^\d{3}$/.test(status)) return status;
      const others = responses.filter((other) => other.status !== status && covers(status, other.status));
      const pattern = toPattern(status);
      return others.length > 0 ? `(?!${others.map((other) => toPattern(other.status)).join("|")})${pattern}` : pattern;
    });
  return parts.length > 0 ? new RegExp(`^(?:${parts.join("|")})$`) : undefined;
}

function covers(range: string, status: string): boolean {
  return range === "default" || (/^\d{3}$/.test(status) && status[0] === range[0]);
}

function toPattern(status: string): string {
  if (status === "default") return "\\d{3}";
  return /^\dXX$/.test(status) ? `${status[0]}\\d\\d` : status;
}

function readRateLimitReset(root: SpecNode, fault: Fault): SendingRules["rateLimitReset"] {
  const found = new Map<string, NonNullable<SendingRules["rateLimitReset"]>>();
  for (const [name, header] of responsesOf(root).flatMap((response) => response.get("headers").entries())) {
    const word = header.raw("x-snap-rate-limit-reset");
    if (!word.exists) continue;
    if (typeof word.value !== "string" || !UNITS.includes(word.value)) {
      fault("rate-limit-invalid", word.pointer, "no unit of a rate limit's end", `Write ${UNITS.join(" or ")}.`);
    }
    found.set(header.pointer, { header: name.toLowerCase(), unit: String(word.value) });
  }
  const [first, second] = [...found];
  if (second) fault("rate-limit-invalid", second[0], "two headers tell when the rate limit ends", "Mark one of them.");
  return first?.[1];
}

// Each once: most stand in components, and many operations answer them.
function responsesOf(root: SpecNode): SpecNode[] {
  const all = operationsOf(root).flatMap(([, operation]) => operation.get("responses").entries());
  return [...new Map(all.map(([, response]) => [response.value, response])).values()];
}

function readIdempotent(root: SpecNode, fault: Fault): string[] {
  return operationsOf(root).flatMap(([name, operation]) => {
    const word = operation.raw("x-snap-idempotent");
    if (!word.exists) return [];
    if (word.value === true && /^(POST|PATCH) /.test(name)) return [name];
    fault("idempotent-invalid", word.pointer, "it stands on a POST or PATCH, and is true", "Correct or remove it.");
    return [];
  });
}

function operationsOf(root: SpecNode): [name: string, operation: SpecNode][] {
  return root
    .get("paths")
    .sortedEntries()
    .flatMap(([path, item]) =>
      METHODS.filter((method) => item.raw(method).exists).map((method): [string, SpecNode] => [
        `${method.toUpperCase()} ${path}`,
        item.get(method),
      ]),
    );
}

// Properties whose values no one must see: `format: password` and `writeOnly`, wherever they stand.
function findSecrets(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  const properties: unknown = Object.hasOwn(value, "properties") ? Reflect.get(value, "properties") : undefined;
  for (const [name, schema] of Object.entries(Object(properties))) {
    if (isRecord(schema) && (schema["format"] === "password" || schema["writeOnly"] === true)) found.add(name);
  }
  for (const key of Object.keys(value)) findSecrets(Reflect.get(value, key), found);
  return found;
}
