import { escapeMarkdownCode } from "@snap/openapi/escape";
import type { Credential, Scope } from "@snap/openapi/read-client-options";
import { markdownTable } from "markdown-table";

const COMMON = [
  ["`baseUrl`", "the URL that requests go to, such as that of a proxy or a mock server", "the URL of the API"],
  ["`fetch`", "sends a request", "the runtime's `fetch`"],
  ["`headers`", "headers of every request", "none"],
  [
    "`retry`",
    "`attempts`, `baseDelay`, `maxDelay`, `idempotent`, or `false` for one attempt",
    "3 attempts, only if safe",
  ],
  ["`timeout`", 'the maximum time for a whole call: milliseconds, or a duration such as `"30s"`', '`"60s"`'],
  ["`onAttempt`", "is called after every attempt, without credentials", "nothing"],
];

/** Renders a Markdown table of the options of a provider's client. */
export function renderOptions(
  credentials: readonly Pick<Credential, "option" | "variables">[],
  scopes: readonly Pick<Scope, "environment" | "option">[],
): string {
  const own = credentials.map(({ option, variables }) => [
    escapeMarkdownCode(option),
    "the credential, or a function that returns one for each attempt",
    `${variables.map(escapeMarkdownCode).join(", ")} of the environment`,
  ]);
  const scoped = scopes.map(({ option, environment }) => [
    escapeMarkdownCode(option),
    "the part of the account that calls use unless they pass another",
    `${escapeMarkdownCode(environment)} of the environment`,
  ]);
  return `${markdownTable([["option", "what it does", "default"], ...own, ...scoped, ...COMMON])}\n`;
}
