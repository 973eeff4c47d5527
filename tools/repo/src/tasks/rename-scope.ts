import { UsageError } from "@snap/openapi/command";

/** The publisher of a copy of this repository. */
export interface Publisher {
  /** An npm scope: `@acme`. */
  readonly scope: string;
  /** The repository on GitHub: `acme/snap-clients`. */
  readonly repository?: string;
  /** Who receives reports about conduct. */
  readonly contact?: string;
}

const REPOSITORY = "snap-clients/snap";
const CONTACT = "CONTACT-OF-THE-MAINTAINERS";

/**
 * Renames the npm scope in the text of a file, and fills in the repository and the contact if they are given.
 *
 * @throws {UsageError} when an option is malformed.
 */
export function renameScope(text: string, current: string, { scope, repository, contact }: Publisher): string {
  check("scope", scope, /^@[a-z0-9][a-z0-9._-]*$/, "an npm scope such as @acme");
  check("--repository", repository, /^[\w-]+\/[\w.-]+$/, "OWNER/NAME");
  check("--contact", contact, /^[^\s@]+@[^\s@]+$|^https:\/\/\S+$/, "an e-mail address or an https address");
  const named = text.replaceAll(new RegExp(`(?<![\\w@.-])${current}(?![\\w-]|\\.\\w)`, "g"), () => scope);
  const owned =
    repository === undefined
      ? named
      : named
          .replaceAll(REPOSITORY, () => repository)
          .replaceAll(`@${REPOSITORY.split("/")[0]}/maintainers`, () => `@${repository.split("/")[0]}`);
  return contact === undefined ? owned : owned.replaceAll(CONTACT, () => contact);
}

function check(what: string, value: string | undefined, pattern: RegExp, kind: string): void {
  if (value === undefined || pattern.test(value)) return;
  throw new UsageError(`${what} must be ${kind}, got ${JSON.stringify(value)}.`);
}
