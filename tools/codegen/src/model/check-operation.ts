import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { checkLastPage } from "./check-last-page.ts";
import { checkPagination } from "./check-pagination.ts";
import { findSuccess } from "./find-success.ts";
import type { Operation } from "./model.ts";
import { isRequired } from "./read-security.ts";

type Fault = (...fault: Parameters<Report>) => void;

/** Checks what the house asks of an operation beyond OpenAPI; `node` is where it stands. */
export function checkOperation(operation: Operation, node: SpecNode, fault: Fault): void {
  if (operation.summary.trim() === "") {
    fault("summary-missing", node.pointer, "the operation has no summary", "Say in a few words what it does.");
  }
  checkSuccess(operation, node, fault);
  checkFailures(operation, node, fault);
}

function checkSuccess(operation: Operation, node: SpecNode, fault: Fault): void {
  const { pagination, parameters, resource, responses } = operation;
  const success = findSuccess(operation, node);
  // A redirect that is documented is what an operation without a success is for.
  const isRedirect = responses.some(({ status }) => status.startsWith("3")) && !pagination && !resource;
  if (!success && isRedirect) return;
  if (!success) {
    const fix = "Document the success, with an example if it has a body.";
    fault("success-missing", node.pointer, "no success (2xx) is documented", fix);
  } else if (pagination) {
    checkPagination({ pagination, operation: node, parameters, success }, fault);
    checkLastPage(pagination, success, fault);
  }
}

// A mock must have a documented answer to every request that is wrong.
function checkFailures({ security, parameters, body, responses }: Operation, node: SpecNode, fault: Fault): void {
  const documents = (...statuses: string[]) => responses.some(({ status }) => statuses.includes(status));
  if (isRequired(security) && !documents("401", "4XX", "default")) {
    const fix = "Document a 401 or a default with an example.";
    fault("unauthorized-undocumented", node.pointer, "no status answers a request without a credential", fix);
  }
  if ((body || parameters.some((parameter) => parameter.in !== "path")) && !documents("422", "400", "4XX")) {
    const fix = "Document a 422 or a 400 with an example.";
    fault("violation-undocumented", node.pointer, "no status answers a request that breaks the contract", fix);
  } else if (parameters.length > 0 && !documents("404", "422", "400", "4XX", "default")) {
    const fix = "Document a 404 with an example.";
    fault("violation-undocumented", node.pointer, "no status answers a path that breaks the contract", fix);
  }
}
