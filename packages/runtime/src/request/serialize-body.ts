import type { Bodies, OperationTraits } from "../client/operation-traits.ts";
import type { BodySerializer } from "../client/request-options.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { mediaKind } from "../media-kind.ts";
import { describeValue } from "./describe-value.ts";
import { stringifyJson } from "./stringify-json.ts";

/** The options that determine how a body is sent. */
interface BodySource {
  /** The headers of the request. The content type is added unless they set it. */
  readonly headers: Record<string, string>;
  readonly traits: OperationTraits;
  readonly contentType: string | undefined;
  readonly bodies: Bodies | undefined;
  readonly serializer: BodySerializer | undefined;
}

/**
 * Serializes a body as the spec documents it. Blobs, buffers, forms, streams and strings are sent unchanged.
 *
 * @throws {InvalidRequestError} for a value that the media type cannot represent.
 */
export function serializeBody(value: unknown, source: BodySource): BodyInit {
  const { headers, traits, contentType, bodies, serializer } = source;
  if (typeof (contentType ?? "") !== "string") {
    throw new InvalidRequestError(`\`contentType\` must be a string, got ${describeValue(contentType)}.`);
  }
  const documented = (traits.body ?? []).map(toConcrete);
  const chosen = contentType ?? headers["content-type"];
  const type = chosen ?? documented[0] ?? "application/json";
  if (serializer) {
    const body = serializer(value, new Headers(headers)) as BodyInit;
    if (!(body instanceof FormData)) headers["content-type"] ??= type;
    return body;
  }
  const kind = mediaKind(type);
  const isJson = kind === "json";
  if (typeof value === "string" && !(isJson && traits.stringBody)) {
    headers["content-type"] = type;
    return value;
  }
  if (isSentAsIs(value)) {
    // `fetch` adds the boundary of a form, and the content type of a blob or of `URLSearchParams`.
    if (value instanceof FormData) delete headers["content-type"];
    else if (chosen) headers["content-type"] = chosen;
    else if (!(value instanceof URLSearchParams) && !(value as Blob).type) {
      headers["content-type"] = documented.find((other) => mediaKind(other) === "binary") ?? BINARY;
    }
    return value;
  }
  if (bodies && (kind === "form" || kind === "multipart")) {
    const { body, contentType: written } = bodies(value, type, traits.encoding ?? {});
    if (written) headers["content-type"] = written;
    else delete headers["content-type"];
    return body;
  }
  if (!isJson) {
    const expected = { text: "a string", form: "URLSearchParams", multipart: "FormData" }[kind as string];
    throw new InvalidRequestError(
      `\`body\` must be ${expected ?? "a Blob, a buffer, a stream or a string"} for ${type}, got ${describeValue(value)}.`,
    );
  }
  headers["content-type"] = type;
  return stringifyJson(value);
}

const BINARY = "application/octet-stream";

// A range such as `text/*` cannot be a content type.
function toConcrete(type: string): string {
  if (!type.includes("*")) return type;
  return { json: "application/json", text: "text/plain" }[mediaKind(type) as string] ?? BINARY;
}

function isSentAsIs(value: unknown): value is BodyInit {
  return (
    value instanceof FormData ||
    value instanceof URLSearchParams ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    isStream(value)
  );
}

/** Returns whether a body can be sent only once. */
export function isStream(body: unknown): boolean {
  return typeof ReadableStream === "function" && body instanceof ReadableStream;
}
