import { escapeDoc, escapeDocCode } from "@snap/openapi/escape";
import type { Model, Operation } from "../model/model.ts";
import { bySpecificity } from "./by-specificity.ts";
import { header } from "./header.ts";
import { printKey, printLiteral } from "./literal.ts";

/** Emits `handlers.ts`: one MSW handler factory for each operation, and the default list of handlers. */
export function emitHandlers(model: Model): string {
  const { displayName: name, operations } = model;
  const kept = Object.entries(model.collections);
  const objects = kept.map(
    ([collection, { schema }]) => `  ${collection}: components["schemas"][${printLiteral(schema)}];\n`,
  );
  const imports =
    operations.length > 0 ? 'import { createHandlerFactory, type HandlerFactory } from "@snap/mock";\n' : "";
  return `${header(model)}
${imports}import type { HttpHandler } from "msw";
${operations.length > 0 ? 'import { contract } from "./contract.ts";\n' : ""}${kept.length > 0 ? 'import type { components } from "./schema.ts";\n' : ""}
/** The types of the objects that a mock cloud of ${name} stores, by collection. */
export type Collections = {
${objects.join("")}};

${operations.map(emitFactory).join("\n")}
/** One handler for each operation of the ${name} snapshot API. Each returns its first success example. */
export const handlers: HttpHandler[] = [
${bySpecificity(operations)
  .map(({ identifier }) => `  ${identifier}Handler(),\n`)
  .join("")}];
`;
}

function emitFactory({ id, identifier, method, path, summary, responses }: Operation): string {
  const examples = responses.map(({ status, content }) => {
    const names = [...new Set(content.flatMap(({ examples }) => Object.keys(examples)))].map((name) =>
      printLiteral(name),
    );
    return `  ${printKey(status)}: ${names.join(" | ") || "never"};\n`;
  });
  return `/** Handles ${escapeDocCode(`${method.toUpperCase()} ${path}`)}: ${escapeDoc(summary)}. */
export const ${identifier}Handler: HandlerFactory<{
${examples.join("")}}> = createHandlerFactory(contract, ${printLiteral(id)});
`;
}
