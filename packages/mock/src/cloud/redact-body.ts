import type { loadOnDemand } from "@snap/runtime/helpers";
import { mediaKind } from "@snap/runtime/media";
import { decode, readPairs } from "../request/decode.ts";
import { parseJson } from "../request/parse-json.ts";

/** Stands for a secret. */
export const REDACTED = "[redacted]";

type Helpers = Awaited<ReturnType<typeof loadOnDemand>>;

/** Copies a body without secrets: those that are known, and the values of all fields that have one of the names. */
export function redactBody(
  text: string,
  contentType: string,
  { names, secrets }: { readonly names: readonly string[]; readonly secrets: readonly string[] },
  { redactFields, redactJson, redactorOf, redactQuotedFields, secretsIn }: Helpers,
): string {
  if (text === "") return text;
  const kind = mediaKind(contentType);
  // Some clients send JSON with the type of a form, such as `curl -d`.
  const parsed = kind === "json" || /^\s*[[{]/.test(text) ? parseJson(text) : {};
  const value = "value" in parsed ? parsed.value : undefined;
  const redactor = redactorOf([...secrets, ...secretsIn(value, names)]);
  // Shows the whole body; errors show a part of it.
  const redact = (shown: string) => redactor.redact(shown, Number.MAX_SAFE_INTEGER);
  const whole = { redact, isSecret: (number: number) => redactor.isSecret(number) };
  const isSecret = (name: string) => name.split(/[[\].]/).some((part) => names.includes(part));
  const clean = () => {
    // The field of a form, and a part of a multipart body, may contain JSON.
    if (kind === "form" && value === undefined)
      return redactPairs(text, isSecret, (pair) => redactQuotedFields(pair, names));
    if (kind === "multipart") {
      const boundary = boundaryOf(text, contentType);
      if (text.includes(boundary))
        return redactParts(text, boundary, isSecret, (part) => redactQuotedFields(part, names));
    }
    if (value === undefined) return redactFields(text, names);
    const shown = JSON.stringify(redactJson(value, whole, names));
    // The original text if nothing in it is secret: unlike the parsed value, the text keeps all values of repeated
    // keys.
    return shown === JSON.stringify(value) ? redactQuotedFields(text, names) : shown;
  };
  return redact(clean());
}

type Change = (text: string) => string;

/** Copies a query or a form without the values of secret names, and changes all other pairs. */
export function redactPairs(text: string, isSecret: (name: string) => boolean, change: Change = String): string {
  const pairs = text.split("&").map((pair) => {
    const [[name] = [""]] = readPairs(pair);
    if (pair === "" || !isSecret(name)) return change(pair);
    const end = pair.indexOf("=") + 1;
    return pair.slice(0, end) + REDACTED;
  });
  return pairs.join("&");
}

// The name of a part, also without quotes or with its encoding.
const PART_NAME = /\bname\*?="?(?:[\w-]+'\w*')?([^";\r\n]*)/gi;

// If the content type does not name the boundary, the boundary is at the start of the body.
function boundaryOf(text: string, contentType: string): string {
  const [, announced] = /;\s*boundary="?([^";]+)/i.exec(contentType) ?? [];
  return announced === undefined ? (/\S.*/.exec(text)?.[0] ?? "") : `--${announced.trim()}`;
}

// Redacts the secret parts of a multipart body, and changes all other parts.
function redactParts(text: string, boundary: string, isSecret: (name: string) => boolean, change: Change): string {
  const parts = text.split(boundary).map((part) => {
    const [head = ""] = /^.*?\r?\n\r?\n(?=.)/s.exec(part) ?? [];
    const names = [...head.matchAll(PART_NAME)].map(([, name = ""]) => decode(name) ?? name);
    return names.some(isSecret) ? `${head}${REDACTED}\r\n` : change(part);
  });
  return parts.join(boundary);
}
