import type { SpecNode } from "@snap/openapi/spec-node";
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
  const sent = schemes.filter(([, scheme]) => isSent(scheme));
  const others = schemes.filter(([, scheme]) => !isSent(scheme)).map(([name]) => name);
  const [first] = sent;
  if (!first) {
    const advice =
      "Clients do not support these: pass a `fetch` that sends them, and declare a scheme with their name.";
    return finding("credential", "unsupported", others.join(", "), advice);
  }
  const [name, scheme] = first;
  const place = `${name} (${describe(scheme)})`;
  const isToken = scheme.text("type") === "oauth2" || scheme.text("type") === "openIdConnect";
  const advice = isToken ? "Callers pass an access token, or a function that gets one." : "";
  const left = others.length > 0 ? ` Not sent: ${others.join(", ")}.` : "";
  return finding("credential", isToken ? "guessed" : "found", place, `${advice}${left}`.trim());
}

function isSent(scheme: SpecNode): boolean {
  const type = scheme.text("type");
  if (type === "apiKey" || type === "oauth2" || type === "openIdConnect") return true;
  return type === "http" && /^(?:bearer|basic)$/i.test(scheme.text("scheme") ?? "");
}

function describe(scheme: SpecNode): string {
  const type = scheme.text("type") ?? "";
  if (type === "apiKey") return `${scheme.text("in")} ${scheme.text("name")}`;
  return type === "http" ? (scheme.text("scheme") ?? "http") : type;
}
