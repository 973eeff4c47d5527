import { sortedOperations } from "@snap/openapi/operations";
import type { SpecNode } from "@snap/openapi/spec-node";
import type { LoadedSpec } from "../load/load-spec.ts";
import type { ExtensionReader } from "./extensions.ts";
import { findSecrets } from "./find-secrets.ts";
import type { SendingRules } from "./model.ts";
import { holdsType, schemasAt } from "./schemas-at.ts";

type Fault = (...parameters: Parameters<LoadedSpec["report"]>) => void;

const UNITS = ["epoch-seconds", "seconds"];

/** Reads the rules for sending requests that do not belong to an operation. */
export function readSendingRules(root: SpecNode, extensions: ExtensionReader, fault: Fault): SendingRules {
  const rateLimitReset = readRateLimitReset(root, fault);
  const secrets = findSecrets(root);
  const errorMessage = extensions.error(root)?.message;
  if (errorMessage !== undefined) checkErrorMessage(root, errorMessage, fault);
  checkIdempotent(root, fault);
  return {
    ...(rateLimitReset && { rateLimitReset }),
    ...(secrets.length > 0 && { secrets }),
    ...(errorMessage !== undefined && { errorMessage }),
  };
}

// Failures may have several forms: it is enough if one form has the message at this place.
function checkErrorMessage(root: SpecNode, place: string, fault: Fault): void {
  const failures = sortedOperations(root).flatMap(({ place }) =>
    place
      .get("responses")
      .entries()
      .flatMap(([status, response]) => (status.startsWith("2") ? [] : [response])),
  );
  const schemas = failures.flatMap((response) =>
    response
      .get("content")
      .entries()
      .map(([, media]) => media.get("schema")),
  );
  if (schemas.some((schema) => holdsType(schemasAt(schema, place), "string"))) return;
  const message = `no documented failure has a string at "${place}"`;
  fault("error-invalid", "/x-snap-error/message", message, "Correct the pointer, or document the property.");
}

function readRateLimitReset(root: SpecNode, fault: Fault): SendingRules["rateLimitReset"] {
  const found = new Map<string, NonNullable<SendingRules["rateLimitReset"]>>();
  for (const [name, header] of responsesOf(root).flatMap((response) => response.get("headers").entries())) {
    const word = header.raw("x-snap-rate-limit-reset");
    if (!word.exists) continue;
    if (typeof word.value !== "string" || !UNITS.includes(word.value)) {
      fault(
        "rate-limit-invalid",
        word.pointer,
        "x-snap-rate-limit-reset must be a unit",
        `Write ${UNITS.join(" or ")}.`,
      );
    }
    found.set(header.pointer, { header: name.toLowerCase(), unit: String(word.value) });
  }
  const [first, second] = [...found];
  if (second)
    fault("rate-limit-invalid", second[0], "two headers are marked with x-snap-rate-limit-reset", "Mark one of them.");
  return first?.[1];
}

// Returns each response once, although operations share the responses in components.
function responsesOf(root: SpecNode): SpecNode[] {
  const all = sortedOperations(root).flatMap(({ place }) => place.get("responses").entries());
  return [...new Map(all.map(([, response]) => [response.value, response])).values()];
}

function checkIdempotent(root: SpecNode, fault: Fault): void {
  for (const { place, method } of sortedOperations(root)) {
    const word = place.raw("x-snap-idempotent");
    if (!word.exists || (word.value === true && (method === "post" || method === "patch"))) continue;
    fault(
      "idempotent-invalid",
      word.pointer,
      "x-snap-idempotent must be true, on a POST or PATCH",
      "Correct or remove it.",
    );
  }
}
