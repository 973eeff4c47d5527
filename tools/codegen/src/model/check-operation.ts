import type { SpecNode } from "@snap/openapi/spec-node";
import type { Report } from "../diagnostic.ts";
import { checkLastPage } from "./check-last-page.ts";
import { checkPagination } from "./check-pagination.ts";
import { findSuccess } from "./find-success.ts";
import type { Operation } from "./model.ts";
import { isRequired } from "./read-security.ts";

type Fault = (...fault: Parameters<Report>) => void;

/** Checks our requirements for an operation beyond OpenAPI; `node` is its place in the spec. */
export function checkOperation(operation: Operation, node: SpecNode, fault: Fault): void {
  if (operation.summary.trim() === "") {
    fault("summary-missing", node.pointer, "the operation has no summary", "Describe it in a few words.");
  }
  checkSuccess(operation, node, fault);
  checkFailures(operation, node, fault);
}

function checkSuccess(operation: Operation, node: SpecNode, fault: Fault): void {
  const { pagination, parameters, resource, responses } = operation;
  const success = findSuccess(operation, node);
  // An operation without a success may exist only for its documented redirect.
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

// A mock needs a documented response for every invalid request.
function checkFailures({ security, parameters, body, responses }: Operation, node: SpecNode, fault: Fault): void {
  const documents = (...statuses: string[]) => responses.some(({ status }) => statuses.includes(status));
  if (isRequired(security) && !documents("401", "4XX", "default")) {
    const fix = "Document a 401 or a default with an example.";
    fault(
      "unauthorized-undocumented",
      node.pointer,
      "no response is documented for a request without a credential",
      fix,
    );
  }
  if ((body || parameters.some((parameter) => parameter.in !== "path")) && !documents("422", "400", "4XX")) {
    const fix = "Document a 422 or a 400 with an example.";
    fault("violation-undocumented", node.pointer, "no response is documented for an invalid request", fix);
  } else if (parameters.length > 0 && !documents("404", "422", "400", "4XX", "default")) {
    const fix = "Document a 404 with an example.";
    fault("violation-undocumented", node.pointer, "no response is documented for an invalid path", fix);
  }
}
