import { type Finding, finding } from "./change.ts";
import { compareMediaTypes } from "./compare-media-types.ts";
import { fieldOf, METHODS } from "./operation.ts";
import type { Place } from "./place.ts";
import { saysSame } from "./says-same.ts";
import type { SchemaComparer } from "./schema/schema-comparer.ts";

/** A path item of calls that the provider makes, on both sides. */
interface Sides {
  readonly from: Place;
  readonly to: Place;
}

/**
 * Compares webhooks or callbacks: callers read what is sent to them and write what they answer, so directions are turned
 * round. What is no body is the same or has changed.
 */
export function compareIncoming(
  sides: Sides,
  kind: "callback" | "webhook",
  name: string,
  schemas: SchemaComparer,
): Finding[] {
  const { from, to } = sides;
  const report = (places: Sides) => finding(`${kind}-changed`, "both", `${name} has changed`, places);
  const found = METHODS.flatMap((method): Finding[] => {
    const call = { from: fieldOf(from, method), to: fieldOf(to, method) };
    if (!call.from.exists && !call.to.exists) return [];
    if (kind === "webhook" && !call.from.exists) {
      return [finding("webhook-added", "both", `${name} is sent by ${method} too`, { to: call.to })];
    }
    if (kind === "webhook" && !call.to.exists) {
      return [finding("webhook-removed", "both", `${name} is no longer sent by ${method}`, { from: call.from })];
    }
    return [...(saysSame(call.from, call.to, BESIDE) ? [] : [report(call)]), ...compareBodies(call, name, schemas)];
  });
  const shared = { from: fieldOf(from, "parameters"), to: fieldOf(to, "parameters") };
  return saysSame(shared.from, shared.to) ? found : [...found, report({ from, to })];
}

// Bodies are compared by their schemas; the others say nothing to a receiver.
const BESIDE = ["content", "operationId", "security", "servers", "tags"];

function compareBodies({ from, to }: Sides, name: string, schemas: SchemaComparer): Finding[] {
  const sent = { from: from.get("requestBody"), to: to.get("requestBody") };
  const found = compareMediaTypes(sent, "response", `the body of ${name}`, schemas);
  for (const status of from.at("responses").keys()) {
    const answer = { from: from.at("responses").get(status), to: to.at("responses").get(status) };
    if (!answer.to.exists) continue;
    found.push(...compareMediaTypes(answer, "request", `the ${status} answer to ${name}`, schemas));
  }
  return found;
}
