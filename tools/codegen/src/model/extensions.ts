import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.ts";
import type { LoadedSpec } from "../load/load-spec.ts";
import type { SpecNode } from "../load/spec-node.ts";
import type { CollectionWord, Pagination, ResourceWord } from "./model.ts";

const text = { type: "string", minLength: 1 };
const pointer = { type: "string", pattern: "^(/|$)" };
const closed = (required: string[], properties: object) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});

const size = closed(["parameter", "default", "max"], {
  parameter: text,
  default: { type: "integer", minimum: 1 },
  max: { type: "integer", minimum: 1 },
});

const ajv = new Ajv2020({ allErrors: true });
const isCredential = ajv.compile<CredentialWord>(
  closed(["option", "environment"], {
    option: { type: "string", pattern: "^[a-z][A-Za-z0-9]*$" },
    environment: { type: "string", pattern: "^[A-Z][A-Z0-9_]*$" },
    prefix: text,
  }),
);
const isEvidence = ajv.compile(
  closed(["basis", "note"], { basis: { enum: ["inferred", "contradictory"] }, note: text }),
);
const isPagination = ajv.compile<Pagination>({
  oneOf: [
    closed(["style", "items"], { style: { const: "none" }, items: pointer }),
    closed(["style", "position", "items", "next"], {
      style: { enum: ["page-number", "next-link", "token", "cursor"] },
      position: text,
      size,
      items: pointer,
      next: pointer,
      total: pointer,
    }),
    closed(["style", "position", "items", "next"], {
      style: { const: "header" },
      position: text,
      size,
      items: pointer,
      next: text,
      total: pointer,
    }),
  ],
});

const isResource = ajv.compile<ResourceWord>(
  closed(["collection", "does"], {
    collection: text,
    does: { enum: ["create", "delete", "get", "list"] },
    item: pointer,
    id: text,
    where: { type: "object", additionalProperties: text },
  }),
);
const state = closed(["field", "from", "to", "failed", "after"], {
  field: text,
  from: text,
  to: text,
  failed: text,
  after: { type: "integer", minimum: 0 },
  at: text,
});
const collection = closed(["schema", "id"], { schema: text, id: text, created: text, updated: text, state });
const isCollections = ajv.compile<Record<string, CollectionWord>>({
  type: "object",
  propertyNames: { pattern: "^[a-z][A-Za-z0-9]*$" },
  additionalProperties: collection,
});

/** The value of `x-snap-credential` on a security scheme. */
export interface CredentialWord {
  readonly option: string;
  readonly environment: string;
  readonly prefix?: string;
}

/** Reads the x-snap-* words of a spec, as `specs/README.md` defines them. */
export class ExtensionReader {
  readonly #spec: LoadedSpec;
  readonly diagnostics: Diagnostic[] = [];

  constructor(spec: LoadedSpec) {
    this.#spec = spec;
  }

  credential(scheme: SpecNode): CredentialWord | undefined {
    return this.#read(scheme.raw("x-snap-credential"), isCredential, "credential-invalid");
  }

  pagination(operation: SpecNode): Pagination | undefined {
    return this.#read(operation.raw("x-snap-pagination"), isPagination, "pagination-invalid");
  }

  resource(operation: SpecNode): ResourceWord | undefined {
    return this.#read(operation.raw("x-snap-resource"), isResource, "resource-invalid");
  }

  /** None where the word is invalid. */
  collections(root: SpecNode): Readonly<Record<string, CollectionWord>> | undefined {
    const word = root.raw("x-snap-collections");
    return word.exists ? this.#read(word, isCollections, "resource-invalid") : {};
  }

  evidence(holder: SpecNode): void {
    this.#read(holder.raw("x-snap-evidence"), isEvidence, "evidence-invalid");
  }

  #read<Word>(node: SpecNode, validate: ValidateFunction<Word>, code: DiagnosticCode): Word | undefined {
    if (!node.exists) return undefined;
    if (validate(node.value)) return node.value;
    const problems = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
    const fix = "Write the word as specs/README.md defines it.";
    this.diagnostics.push(this.#spec.report(code, node.pointer, [...new Set(problems)].join("; "), fix));
    return undefined;
  }
}
