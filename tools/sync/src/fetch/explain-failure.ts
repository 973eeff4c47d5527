import type { Problem } from "@snap/openapi/problem";

/** Explains why `fetch` failed, and how to fix it. */
export function explainFailure({ message, cause }: Error): Pick<Problem, "fix" | "message"> {
  const reason = cause instanceof Error ? cause.message : message;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (reason === "bad port") {
    const message = "the document cannot be fetched: fetch refuses this port, which other protocols use";
    return { message, fix: "Check the port of the URL, or pass a copy of the document with --from." };
  }
  if (NO_TLS.includes(code)) {
    const fix = "Check the port of the URL. A URL of a server on this machine may begin with http://.";
    return { message: "the document cannot be fetched: the server at this port does not use TLS", fix };
  }
  // OpenSSL's messages contain lines of its source code.
  const why = code.startsWith("ERR_SSL_") ? code : reason || code || message;
  const fix = "Try again later, or pass a copy of the document with --from.";
  return { message: `the document cannot be fetched completely (${why})`, fix };
}

// OpenSSL's error for a response that starts with HTTP.
const NO_TLS = ["ERR_SSL_PACKET_LENGTH_TOO_LONG", "ERR_SSL_WRONG_VERSION_NUMBER"];
