import type { Operation } from "@snap/codegen/model";
import { renderOperationTable } from "../operations.ts";
import type { PublishedPackage } from "../packages.ts";
import { toRepository } from "../to-repository.ts";
import type { ApiEntry, ApiExport } from "./read-api.ts";

/** Renders the API reference of a package as Markdown; `operations` is empty if it has none. */
export function renderApi(
  { name }: PublishedPackage,
  entries: readonly ApiEntry[],
  operations: readonly Operation[],
): string {
  return [
    `<!-- Written by \`pnpm docs:sync\`. Do not edit. -->\n`,
    `# API of ${name}\n`,
    `What each entry exports, from its sources. [README](README.md) shows how to use it.\n`,
    ...(operations.length > 0 ? ["## Operations\n", renderOperationTable(operations)] : []),
    ...entries.flatMap(renderEntry),
  ].join("\n");
}

function renderEntry({ specifier, exports, borrowed }: ApiEntry): string[] {
  const lent = [...borrowed].map(([owner, names]) => {
    const page = toRepository(`packages/${owner.replace("@snap/", "")}/API.md`);
    return `From [${owner}](${page}): ${names.map((name) => `\`${name}\``).join(", ")}.\n`;
  });
  return [`## \`${specifier}\`\n`, ...lent, ...exports.map(renderExport)];
}

// Types that an editor shows better than a page, each with a description, which is used if the source has no description.
const LONG_CONTRACTS = new Map([
  ["paths", "The paths of the contract, as openapi-typescript writes them."],
  ["components", 'The schemas of the contract: `components["schemas"]["<name>"]`.'],
  ["operations", 'The operations of the contract: `operations["<operationId>"]`.'],
  ["contract", ""],
]);

function renderExport({ name, doc, code, generated }: ApiExport): string {
  const body = generated && LONG_CONTRACTS.has(name) ? [] : [`\`\`\`typescript\n${code}\n\`\`\`\n`];
  const text = doc.text || LONG_CONTRACTS.get(name);
  return [
    `### \`${name}\`\n`,
    ...(text ? [`${text}\n`] : []),
    ...doc.throws.map((sentence) => `Throws ${sentence}\n`),
    ...body,
  ].join("\n");
}
