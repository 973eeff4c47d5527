import { createValidators, SpecNode } from "@snap/codegen";
import { contentOf, isTree, type Operation, operationsOf, resolve, type Tree } from "./document.ts";

/** A documented status that nothing in a mock cloud causes yet: a planned fault stands for it. */
export interface PlannedSituation {
  readonly operation: string;
  readonly status: string;
}

// What the common situations of `@snap/contract` plan for every operation.
const CAUSED = new Set(["401", "403", "409", "429", "500", "501", "503", "default"]);

const BROKEN = "broken beyond recognition";

/** The statuses of each operation that the common situations of `@snap/contract` do not cause. */
export function planSituations(document: Tree): PlannedSituation[] {
  const validatorFor = createValidators(SpecNode.of(document), () => undefined);
  const operations = operationsOf(document);
  return operations.flatMap((operation) =>
    Object.keys(operation.responses)
      .filter((status) => !isCaused(operation, status))
      .map((status) => ({ operation: operation.id, status })),
  );

  function isCaused(operation: Operation, status: string): boolean {
    if (status === "404") return isFound(operation);
    if (status === "422") return isBreakable(operation);
    if (status === "400") return operation.responses["422"] === undefined && isBreakable(operation);
    const [first] = Object.keys(operation.responses).filter((each) => /^2\d\d$/.test(each));
    return status === first || CAUSED.has(status);
  }

  // What is deleted or unknown is missed where a collection is asked for it.
  function isFound({ tree, path }: Operation): boolean {
    const word = tree["x-snap-resource"];
    if (!isTree(word) || !["get", "delete"].includes(String(word["does"]))) return false;
    const remove = operations.find((other) => other.path === path && other.method === "delete");
    return !remove || remove.tree["x-snap-resource"] !== undefined;
  }

  function isBreakable({ tree, parameters }: Operation): boolean {
    const media = contentOf(resolve(document, tree["requestBody"]));
    if (media) return !accepts(media["schema"], []);
    return (
      parameters
        .map((parameter) => resolve(document, parameter))
        .filter((parameter): parameter is Tree => isTree(parameter) && parameter["in"] === "query")
        // Text alone may stand for a list of one.
        .some(({ schema }) => !accepts(schema, BROKEN) && !accepts(schema, [BROKEN]))
    );
  }

  function accepts(schema: unknown, value: unknown): boolean {
    return validatorFor(schema, "")?.(value) !== false;
  }
}
