import type { SpecNode } from "@snap/openapi/spec-node";
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Diagnostic, DiagnosticCode } from "../diagnostic.ts";
import type { LoadedSpec } from "../load/load-spec.ts";
import { isJobWord, isStartWord, type JobWord, type StartWord } from "./job-word.ts";
import { isLimits, type LimitsWord } from "./limits-word.ts";
import { isScope, type ScopeWord } from "./scope-word.ts";
import { isSnapshotWord, type SnapshotWord } from "./snapshot-word.ts";
import { isSourceListWord, type SourceListWord } from "./source-word.ts";
import { wordProblems } from "./word-problems.ts";
import { ajv, closed, pointer, text } from "./word-schema.ts";

/** `x-snap-resource`: the effect of an operation in a mock cloud. */
export interface ResourceWord {
  readonly collection: string;
  readonly does: string;
  readonly item?: string;
  readonly id?: string;
  readonly where?: Readonly<Record<string, string>>;
  /**
   * The collections with objects that must exist: each with the `{parameter}` or the JSON Pointer into the request body
   * that has the id.
   */
  readonly parents?: Readonly<Record<string, string>>;
}

/** `x-snap-collections`: how mock clouds store objects of one kind. */
export interface CollectionWord {
  /** The name of a component schema. */
  readonly schema: string;
  readonly id: string;
  readonly created?: string;
  readonly updated?: string;
  readonly state?: StateWord;
}

/** How the state of an object changes after its creation. */
export interface StateWord {
  readonly field: string;
  readonly from: boolean | string;
  readonly to: boolean | string;
  /** Absent if an object cannot fail. */
  readonly failed?: boolean | string;
  readonly after: number;
  readonly at?: string;
}

export interface Pagination {
  readonly style: string;
  readonly position?: string;
  readonly first?: number;
  readonly size?: { readonly parameter: string; readonly default: number; readonly max: number };
  readonly items: string;
  /** Not part of the extension: whether the success schema allows a response without the items. */
  readonly sparse?: true;
  readonly next?: string;
  readonly pages?: string;
  readonly total?: string;
}

const size = closed(["parameter", "default", "max"], {
  parameter: text,
  default: { type: "integer", minimum: 1 },
  max: { type: "integer", minimum: 1 },
});

const option = {
  option: { type: "string", pattern: "^[a-z][A-Za-z0-9]*$" },
  environment: { type: "string", pattern: "^[A-Z][A-Z0-9_]*$" },
};
const variables = { type: "object", minProperties: 1, additionalProperties: option.environment };
const isCredential = ajv.compile<CredentialWord>(
  closed(["option", "environment"], {
    ...option,
    prefix: text,
    password: closed(["option", "environment"], option),
    sign: closed(["keys", "starts"], {
      keys: variables,
      optional: { type: "array", items: text },
      starts: text,
    }),
    login: {
      oneOf: [
        closed(["function", "file"], { function: text, file: option.environment }),
        closed(["function", "secrets", "required"], {
          function: text,
          secrets: variables,
          options: variables,
          required: { type: "array", items: text, minItems: 1 },
        }),
      ],
    },
  }),
);
const isEvidence = ajv.compile(
  closed(["basis", "note"], { basis: { enum: ["inferred", "contradictory"] }, note: text }),
);
const isError = ajv.compile<ErrorWord>(closed(["message"], { message: pointer }));
const isWire = ajv.compile<string>(text);
const isInput = ajv.compile<"nested">({ const: "nested" });
const pages = (required: string[], words: object) =>
  ajv.compile<Pagination>(
    closed(["style", ...required, "items"], {
      style: text,
      position: text,
      size,
      items: pointer,
      total: pointer,
      ...words,
    }),
  );
const first = { type: "integer", minimum: 0 };
const paginations = new Map<string | undefined, ValidateFunction<Pagination>>([
  ["page-number", pages(["position"], { first, next: pointer, pages: pointer })],
  ["offset", pages(["position"], { first })],
  ["next-link", pages(["next"], { next: pointer })],
  ["link", pages([], { next: text })],
  ["token", pages(["position", "next"], { next: pointer })],
  ["cursor", pages(["position", "next"], { next: pointer })],
  ["header", pages(["position", "next"], { next: text })],
  ["none", ajv.compile(closed(["style", "items"], { style: text, items: pointer }))],
]);
const hasStyle = ajv.compile<Pagination>({
  type: "object",
  required: ["style"],
  properties: { style: { enum: [...paginations.keys()] } },
});

const isResource = ajv.compile<ResourceWord>(
  closed(["collection", "does"], {
    collection: text,
    does: { enum: ["create", "delete", "get", "list", "update"] },
    item: pointer,
    id: text,
    where: { type: "object", additionalProperties: text },
    parents: { type: "object", minProperties: 1, additionalProperties: { type: "string", pattern: "^(/.|\\{.+\\}$)" } },
  }),
);
const stateValue = { type: ["boolean", "string"], minLength: 1 };
const state = closed(["field", "from", "to", "after"], {
  field: text,
  from: stateValue,
  to: stateValue,
  failed: stateValue,
  after: { type: "integer", minimum: 0 },
  at: text,
});
const collection = closed(["schema", "id"], { schema: text, id: text, created: text, updated: text, state });
const isCollections = ajv.compile<Record<string, CollectionWord>>({
  type: "object",
  propertyNames: { pattern: "^[a-z][A-Za-z0-9]*$" },
  additionalProperties: collection,
});

/** The value of `x-snap-error`: where the bodies of failures have their parts. */
export interface ErrorWord {
  readonly message: string;
}

/** The value of `x-snap-credential` on a security scheme. */
export interface CredentialWord {
  readonly option: string;
  readonly environment: string;
  readonly prefix?: string;
  /**
   * The option of the password. Only basic authentication has a password; the other properties then describe the user
   * name.
   */
  readonly password?: { readonly option: string; readonly environment: string };
  /** How the keys in the option sign requests. */
  readonly sign?: SignWord;
  /** The function of the package that logs in with other credentials. Only `snapshots` reads it. */
  readonly login?: LoginWord;
}

/** How to exchange other credentials for the credential of the API. */
export interface LoginWord {
  /** The function in `src/auth.ts`. */
  readonly function: string;
  /** The environment variable with the path of a key file. The function takes the content of the file. */
  readonly file?: string;
  /** The environment variable of each option with a secret. One of them is enough. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The environment variable of each other option. */
  readonly options?: Readonly<Record<string, string>>;
  /** The options without which there is no login. */
  readonly required?: readonly string[];
}

/** The credentials of an API whose requests are signed: an object of keys. */
export interface SignWord {
  /** The environment variable of each key. */
  readonly keys: Readonly<Record<string, string>>;
  /** The keys that credentials may lack. */
  readonly optional?: readonly string[];
  /** The start of the header with the signature, up to the value that identifies the caller. */
  readonly starts: string;
}

/** Reads the `x-snap-*` extensions of a spec, as `specs/README.md` defines them. */
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
    const word = operation.raw("x-snap-pagination");
    // The style determines the other keywords.
    return this.#read(word, paginations.get(word.text("style")) ?? hasStyle, "pagination-invalid");
  }

  resource(operation: SpecNode): ResourceWord | undefined {
    return this.#read(operation.raw("x-snap-resource"), isResource, "resource-invalid");
  }

  scope(holder: SpecNode): ScopeWord | undefined {
    return this.#read(holder.raw("x-snap-scope"), isScope, "scope-invalid");
  }

  job(operation: SpecNode): JobWord | StartWord | undefined {
    const word = operation.raw("x-snap-job");
    // Only an operation that starts a job names another operation.
    return this.#read<JobWord | StartWord>(word, word.raw("operation").exists ? isStartWord : isJobWord, "job-invalid");
  }

  /** Whether the function of the operation takes `params` and `body` instead of all fields in one object. */
  input(operation: SpecNode): "nested" | undefined {
    return this.#read(operation.raw("x-snap-input"), isInput, "input-invalid");
  }

  /** Returns `undefined` if the extension is invalid. */
  collections(root: SpecNode): Readonly<Record<string, CollectionWord>> | undefined {
    const word = root.raw("x-snap-collections");
    return word.exists ? this.#read(word, isCollections, "resource-invalid") : {};
  }

  error(root: SpecNode): ErrorWord | undefined {
    return this.#read(root.raw("x-snap-error"), isError, "error-invalid");
  }

  /** The format of an API that does not speak the JSON of its contract. */
  wire(root: SpecNode): string | undefined {
    return this.#read(root.raw("x-snap-wire"), isWire, "wire-invalid");
  }

  limits(root: SpecNode): LimitsWord | undefined {
    return this.#read(root.raw("x-snap-limits"), isLimits, "limits-invalid");
  }

  source(operation: SpecNode): SourceListWord | undefined {
    return this.#read(operation.raw("x-snap-source"), isSourceListWord, "source-list-invalid");
  }

  snapshot(schema: SpecNode): SnapshotWord | undefined {
    return this.#read(schema.raw("x-snap-snapshot"), isSnapshotWord, "snapshot-invalid");
  }

  evidence(holder: SpecNode): void {
    this.#read(holder.raw("x-snap-evidence"), isEvidence, "evidence-invalid");
  }

  #read<Word>(node: SpecNode, validate: ValidateFunction<Word>, code: DiagnosticCode): Word | undefined {
    if (!node.exists) return undefined;
    if (validate(node.value)) return node.value;
    const fix = "Write the extension as specs/README.md defines it.";
    this.diagnostics.push(this.#spec.report(code, node.pointer, wordProblems(validate.errors ?? []), fix));
    return undefined;
  }
}
