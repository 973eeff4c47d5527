import type { loadOnDemand } from "@snap/runtime/helpers";
import { mediaKind } from "@snap/runtime/media";
import { readPairs } from "../request/decode.ts";
import { parseJson } from "../request/parse-json.ts";

/** Stands for a secret. */
export const REDACTED = "[redacted]";

type Helpers = Awaited<ReturnType<typeof loadOnDemand>>;

/** Copies a body without secrets: those that are known, and the values of all fields that have one of the names. */
export function redactBody(
  text: string,
  contentType: string,
  { names, secrets }: { readonly names: readonly string[]; readonly secrets: readonly string[] },
  { redactFields, redactJson, redactorOf, secretsIn }: Helpers,
): string {
  if (text === "") return text;
  const kind = mediaKind(contentType);
  const parsed = kind === "json" ? parseJson(text) : {};
  const value = "value" in parsed ? parsed.value : undefined;
  const redactor = redactorOf([...secrets, ...secretsIn(value, names)]);
  // As much as was sent, where errors show less.
  const redact = (shown: string) => redactor.redact(shown, Number.MAX_SAFE_INTEGER);
  const whole = { redact, isSecret: (number: number) => redactor.isSecret(number) };
  const isSecret = (name: string) => name.split(/[[\].]/).some((part) => names.includes(part));
  const clean = () => {
    if (kind === "form") return redactPairs(text, isSecret);
    if (kind === "multipart") return redactParts(text, isSecret);
    if (value === undefined) return redactFields(text, names);
    const shown = JSON.stringify(redactJson(value, whole, names));
    // The original text if nothing in it is secret.
    return shown === JSON.stringify(value) ? text : shown;
  };
  return redact(clean());
}

/** Copies a query or a form without the values of secret names. */
export function redactPairs(text: string, isSecret: (name: string) => boolean): string {
  const pairs = text.split("&").map((pair) => {
    const [[name] = [""]] = readPairs(pair);
    if (pair === "" || !isSecret(name)) return pair;
    const end = pair.indexOf("=") + 1;
    return pair.slice(0, end) + REDACTED;
  });
  return pairs.join("&");
}

// The content of a part: from its headers to the next boundary, which is the first line of the body.
function redactParts(text: string, isSecret: (name: string) => boolean): string {
  const [boundary = ""] = text.split("\r\n", 1);
  const parts = text.split(boundary).map((part) => {
    const [, head = "", name = ""] = /^(.*?\bname="([^"]*)".*?\r\n\r\n)/s.exec(part) ?? [];
    return isSecret(name) ? `${head}${REDACTED}\r\n` : part;
  });
  return parts.join(boundary);
}
