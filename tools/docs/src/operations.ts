import { join } from "node:path";
import { buildModel } from "@snap/codegen/build-model";
import { loadSpec } from "@snap/codegen/load-spec";
import type { Model, Operation } from "@snap/codegen/model";
import { escapeMarkdownCode, escapeMarkdownText } from "@snap/openapi/escape";
import { listProviders } from "@snap/openapi/list-providers";
import { ProblemError } from "@snap/openapi/problem";
import { withinTime } from "@snap/openapi/time-limit";
import { markdownTable } from "markdown-table";

/**
 * Compiles the contracts of all providers for clients and mocks.
 *
 * @throws {ProblemError} if a contract has problems.
 */
export async function readModels(repository: string): Promise<Model[]> {
  const providers = await listProviders(repository);
  return Promise.all(providers.map((each) => readModel(repository, each)));
}

/**
 * Compiles the contract of a provider for its client and mocks.
 *
 * @throws {ProblemError} if the contract has problems.
 */
export async function readModel(repository: string, provider: string): Promise<Model> {
  const file = `specs/${provider}/openapi.yaml`;
  const [spec, found] = await loadSpec(join(repository, file), file);
  const [model, faults] = spec ? withinTime(file, () => buildModel(provider, spec)) : [undefined, []];
  if (model && found.length + faults.length === 0) return model;
  throw new ProblemError(...found, ...faults);
}

/** Renders a Markdown table of operations. */
export function renderOperationTable(operations: readonly Operation[]): string {
  const rows = operations.map(({ id, method, path, summary, responses }) => [
    escapeMarkdownCode(id),
    escapeMarkdownCode(`${method.toUpperCase()} ${path}`),
    escapeMarkdownText(summary),
    escapeMarkdownText(responses.map(({ status }) => status).join(", ")),
  ]);
  return `${markdownTable([["operation", "request", "what it does", "documented statuses"], ...rows])}\n`;
}
