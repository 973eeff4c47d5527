import ts from "typescript";
import type { Report } from "../diagnostic.ts";
import type { SpecNode } from "../load/spec-node.ts";
import type { CredentialWord, ExtensionReader } from "./extensions.ts";
import type { Model, Scheme } from "./model.ts";

type Fault = (...fault: Parameters<Report>) => void;

/** Reads how a credential is sent: the alternatives in the order of `security`, those bound to a prefix first. */
export function readSecurity(
  root: SpecNode,
  extensions: ExtensionReader,
  fault: Fault,
): [Scheme[], Model["credential"]] {
  const declared = root.get("components").get("securitySchemes");
  const security = root.get("security");
  checkRequirements(security, fault);
  const names = security.items().flatMap((requirement) => requirement.entries().map(([name]) => name));
  const words: CredentialWord[] = [];
  const schemes = names.flatMap((name): Scheme[] => {
    const node = declared.get(name);
    const word = extensions.credential(node);
    const sent = toScheme(node);
    if (!word || !sent) {
      const message = `scheme "${name}" tells no option and environment variable, or is neither bearer nor apiKey`;
      fault("credential-missing", node.pointer, message, "Add x-snap-credential, as specs/README.md defines it.");
      return [];
    }
    checkWord(word, words[0], `${node.pointer}/x-snap-credential`, fault);
    words.push(word);
    return [{ ...sent, ...(word.prefix !== undefined && { prefix: word.prefix }) }];
  });
  if (names.length === 0) {
    fault("credential-missing", "/security", "the spec requires no credential", "Name its security schemes.");
  }
  schemes.sort((a, b) => Number(a.prefix === undefined) - Number(b.prefix === undefined));
  const { option, environment } = words[0] ?? { option: "", environment: "" };
  return [schemes, { option, environment }];
}

/** Checks that each alternative of a `security` list names one scheme: a client has one credential, sent once. */
export function checkRequirements(security: SpecNode, fault: Fault): void {
  for (const requirement of security.items()) {
    const names = requirement.entries().map(([name]) => name);
    if (names.length === 1) continue;
    const message = names.length === 0 ? "a credential is optional" : `${names.join(" and ")} are required together`;
    const fix = "Write each scheme as an alternative of its own; `security: []` where no credential is sent.";
    fault("security-unsupported", requirement.pointer, message, fix);
  }
}

// Options that every client takes, and names that the generated client uses itself.
const TAKEN = ["baseUrl", "fetch", "headers", "retry", "timeout", "onAttempt"].concat([
  "arguments",
  "createApiClient",
  "definition",
  "eval",
  "options",
]);

function checkWord(word: CredentialWord, first: CredentialWord | undefined, pointer: string, fault: Fault): void {
  const { option, environment } = word;
  if (TAKEN.includes(option) || option in Object.prototype || isKeyword(option)) {
    fault("name-reserved", pointer, `no option can be called "${option}"`, "Name what it holds: token, apiKey.");
  }
  if (first && (first.option !== option || first.environment !== environment)) {
    const message = "the schemes name different options or environment variables";
    fault("credential-invalid", pointer, message, "Give all schemes the same: a client has one credential.");
  }
}

function isKeyword(word: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, word);
  return scanner.scan() !== ts.SyntaxKind.Identifier;
}

function toScheme(node: SpecNode): Scheme | undefined {
  const type = node.text("type");
  if (type === "http" && node.text("scheme")?.toLowerCase() === "bearer") {
    return { in: "header", name: "authorization", before: "Bearer " };
  }
  const place = node.text("in");
  const name = node.text("name");
  if (type !== "apiKey" || name === undefined) return undefined;
  if (place === "header") return { in: place, name: name.toLowerCase() };
  return place === "query" ? { in: place, name } : undefined;
}
