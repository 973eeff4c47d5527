import type { SpecNode } from "@snap/openapi/spec-node";
import { type SentAs, sentAs } from "../sent-as.ts";
import { type Finding, finding } from "./finding.ts";

/** Judges whether clients can send one of the credentials of a spec. */
export function judgeCredential(root: SpecNode): Finding {
  const schemes = root.get("components").get("securitySchemes").entries();
  if (schemes.length === 0) {
    return finding(
      "credential",
      "guessed",
      "no credential is declared",
      "If the API needs one, add a security scheme.",
    );
  }
  const known = schemes.map(([name, scheme]) => ({ name, scheme, as: sentAs(Object(scheme.value)) }));
  const sent = known.filter(({ as }) => as !== undefined);
  const others = known.filter(({ as }) => as === undefined).map(({ name }) => name);
  const [first] = sent;
  if (!first?.as) {
    const advice =
      "No client can send this credential: replace the scheme with one that clients send, or remove `security` and let callers pass a `fetch` that sends it.";
    const places = known.map(({ name, scheme }) => `${name} (${describe(scheme)})`);
    return finding("credential", "unsupported", places.join(", "), advice);
  }
  const { name, scheme, as } = first;
  const place = `${name} (${describe(scheme)})`;
  const left = others.length > 0 ? ` Not sent: ${others.join(", ")}.` : "";
  return finding("credential", as === "declared" ? "found" : "guessed", place, `${ADVICE[as]}${left}`.trim());
}

const ADVICE: Readonly<Record<SentAs, string>> = {
  declared: "",
  bearer: "Callers pass an access token, or a function that gets one.",
  header: "Callers pass the whole Authorization header.",
};

function describe(scheme: SpecNode): string {
  const type = scheme.text("type") ?? "";
  if (type === "apiKey") return `${scheme.text("in")} ${scheme.text("name")}`;
  return type === "http" ? (scheme.text("scheme") ?? "http") : type;
}
