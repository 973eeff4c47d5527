import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { createPlaceChecks, TEXT, TEXT_OR_NUMBER } from "./check-place.ts";
import type { ValidatorFor } from "./create-validators.ts";
import type { ExtensionReader } from "./extensions.ts";
import { findSuccess } from "./find-success.ts";
import type { Operation, SourceListModel } from "./model.ts";
import { schemasAt } from "./schemas-at.ts";

interface SourcesSource {
  readonly root: SpecNode;
  readonly operations: readonly Operation[];
  readonly extensions: ExtensionReader;
  readonly validatorFor: ValidatorFor;
}

/** Reads every `x-snap-source`, and checks it against the list and its items. */
export function readSources(
  { root, operations, extensions, validatorFor }: SourcesSource,
  fault: (...fault: Parameters<Report>) => void,
): SourceListModel[] {
  return operations.flatMap((operation) => {
    const node = root.get("paths").get(operation.path).get(operation.method);
    const word = extensions.source(node);
    if (!word) return [];
    const report = (place: string, message: string, fix: string) =>
      fault("source-list-invalid", `${node.pointer}/x-snap-source${place}`, message, fix);
    const { id, pagination, parameters } = operation;
    const success = findSuccess(operation, node);
    const [item] = success && pagination ? schemasAt(success.schema, `${pagination.items}/0`) : [];
    if (!item) {
      report("", `${id} is not a list`, "Describe the list with x-snap-pagination, or remove the extension.");
      return [];
    }
    const unknown = parameters.find(({ in: where, scope }) => where === "path" && scope === undefined);
    if (unknown) {
      const fix = "Name the list of the whole account, or mark the parameter with x-snap-scope.";
      report("", `${id} lists only the sources of one ${unknown.name}`, fix);
    }
    const { checkPlace } = createPlaceChecks({ schema: item, name: `an item of ${id}`, validatorFor }, report);
    checkPlace("/id", word.id, TEXT_OR_NUMBER);
    checkPlace("/name", word.name, TEXT);
    checkPlace("/tags", word.tags, ["array", "object"]);
    checkPlace("/regions", word.regions, ["array", ...TEXT]);
    checkPlace("/createdAt", word.createdAt, TEXT);
    for (const [index, query] of (word.queries ?? []).entries()) {
      for (const [name, value] of Object.entries(query)) {
        const parameter = parameters.find((each) => each.in === "query" && each.name === name);
        const place = `/queries/${index}/${name}`;
        const { enum: allowed } = Object(parameter?.schema) as { readonly enum?: readonly unknown[] };
        if (!parameter) report(place, `${id} has no query parameter "${name}"`, "Correct the name.");
        else if (allowed && !allowed.includes(value))
          report(place, `${id} does not accept "${value}" as ${name}`, "Use a documented value.");
      }
    }
    return [{ operation, word }];
  });
}
