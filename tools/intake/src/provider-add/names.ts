import { existsSync } from "node:fs";
import { join } from "node:path";
import { ProblemError } from "@snap/openapi/problem";

/** The names of a provider. */
export interface Names {
  /** Folder name: `digitalocean`. */
  readonly provider: string;
  /** Name in identifiers: `DigitalOcean`. */
  readonly displayName: string;
  /**
   * The client options for credentials, each with its environment variable; empty for a public API.
   */
  readonly credentials: Readonly<Record<string, string>>;
}

/** Names that cannot be used, each with what it already stands for. */
const RESERVED: readonly (readonly [meaning: string, names: RegExp])[] = [
  ["of a function in the runtime, which exports `createApiClient`", /^api$/],
  [
    "that is a reserved word of JavaScript",
    new RegExp(
      `^(?:${[
        "arguments|async|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export",
        "extends|false|finally|for|function|get|if|implements|import|in|infinity|instanceof|interface|let|nan|new|null|of",
        "package|private|protected|public|return|set|static|super|switch|this|throw|true|try|typeof|undefined|var|void",
        "while|with|yield",
      ].join("|")})$`,
    ),
  ],
  ["of a property that every object has", /^(?:constructor|prototype|proto|tostring|valueof|hasownproperty)$/],
  ["of a Windows device, which a file cannot have", /^(?:con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/],
  ["of a folder or file that package managers use", /^(?:node-modules|node|npm|favicon|index|dist|src|test)$/],
];

/** @throws {ProblemError} if a provider cannot have this name. */
export function checkName(repository: string, name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name.length > 50) {
    const fix = "Write it in lower-case letters, digits and hyphens: acme-cloud.";
    throw ProblemError.of("name-invalid", name, "the provider's name is invalid", fix);
  }
  const meaning = RESERVED.find(([, names]) => names.test(name))?.[0];
  if (meaning !== undefined) {
    const fix = `Choose another, such as ${name}-cloud.`;
    throw ProblemError.of("name-reserved", name, `the name is that ${meaning}`, fix);
  }
  const taken = ["specs", "packages", "tools"]
    .map((room) => `${room}/${name}`)
    .find((folder) => existsSync(join(repository, folder)));
  if (taken === undefined) return;
  throw ProblemError.of(
    "name-taken",
    taken,
    "the provider already exists",
    "Choose another name, or remove the provider first.",
  );
}

/**
 * Returns the name of a provider in identifiers: as the title of its spec spells it, such as `DigitalOcean`, or else
 * `acme-cloud` as `AcmeCloud`.
 */
export function toDisplayName(name: string, title = ""): string {
  const letters = name.replaceAll("-", "[ -]?");
  const [spelled = ""] = new RegExp(`(?<![a-z0-9])${letters}(?![a-z0-9])`, "i").exec(title) ?? [];
  const own = spelled.replaceAll(/[ -]([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll(/[ -]/g, "");
  if (/^[A-Z]/.test(own)) return own;
  return name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** @throws {ProblemError} if the name in identifiers differs from the provider's name in more than its spelling. */
export function checkDisplayName(displayName: string, provider: string): void {
  if (/^[A-Z]/.test(displayName) && displayName.toLowerCase() === provider.replaceAll("-", "")) return;
  const fix = `Spell ${provider} with upper-case letters and without hyphens, such as ${toDisplayName(provider)}.`;
  throw ProblemError.of("name-invalid", "--name", `"${displayName}" is not a spelling of ${provider}`, fix);
}
