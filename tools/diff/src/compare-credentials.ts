import type { SpecNode } from "@snap/openapi/spec-node";
import { type Finding, finding } from "./change.ts";
import { includes } from "./schema/read-types.ts";

/** Compares where a request carries the credential of a security scheme, and how callers obtain it. */
export function compareCredentials(from: SpecNode, to: SpecNode): Finding[] {
  return [...compareOptions(from, to), ...compareFlows(from, to)];
}

function compareOptions(from: SpecNode, to: SpecNode): Finding[] {
  const [before, after] = [from.raw("x-snap-credential"), to.raw("x-snap-credential")];
  if (includes([before.value], after.value)) return [];
  const [was, is] = [before, after].map((word) => `\`${word.text("option")}\` (\`${word.text("environment")}\`)`);
  const given = `the credential is now passed as ${is}, no longer as ${was}`;
  const text = was === is ? "the format of the credential has changed" : given;
  return [finding("credential-changed", "request", text, { from: before, to: after })];
}

// The OAuth 2 flows that issue tokens.
function compareFlows(from: SpecNode, to: SpecNode): Finding[] {
  const [before, after] = [from.raw("flows"), to.raw("flows")];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.raw(name), after.raw(name)];
    const places = { from: was.exists ? was : before, to: is.exists ? is : after };
    const say = (code: Finding["code"], sentence: string) => [finding(code, "request", sentence, places)];
    if (!was.exists) return say("security-alternative-added", `tokens can now be obtained with the flow \`${name}\``);
    if (!is.exists)
      return say("security-alternative-removed", `tokens can no longer be obtained with the flow \`${name}\``);
    const moved = ADDRESSES.filter((key) => was.raw(key).exists && was.text(key) !== is.text(key));
    const added = ADDRESSES.filter((key) => !was.raw(key).exists && is.raw(key).exists);
    if (moved.length > 0)
      return say("security-changed", `tokens of the flow \`${name}\` are now obtained from another URL`);
    return added.flatMap((key) => say("security-alternative-added", `\`${name}\` has a \`${key}\` now`));
  });
}

const ADDRESSES = ["authorizationUrl", "tokenUrl", "refreshUrl"];
