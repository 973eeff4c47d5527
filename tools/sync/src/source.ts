import { isRecord, type Json, type JsonObject, objectAt } from "@snap/openapi/json";
import { type Problem, ProblemError } from "@snap/openapi/problem";
import { readYaml } from "@snap/openapi/yaml";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { printDocument } from "./print-document.ts";
import type { Names } from "./shape/shape.ts";

/** The contents of `source.yaml`: the source of a provider's contract. */
export interface Source {
  /** `documentation` if the provider publishes no spec. */
  readonly kind: "documentation" | "openapi";
  readonly names: Names;
  readonly upstream: Recorded;
  /** Documents that the upstream may refer to, by their names in its references. */
  readonly references: readonly string[];
}

/** The recorded properties of the upstream that a contract was built from. */
export interface Recorded {
  readonly url?: string;
  readonly revision?: string;
  readonly published?: string;
  readonly etag?: string;
  /** The hash of the whole document. */
  readonly sha256?: string;
  /** The hash of upstream.yaml. */
  readonly slice?: string;
}

/** @throws {ProblemError} If `source.yaml` is invalid, with all problems. */
export function readSource(text: string, place: string): Source {
  const faults: Problem[] = [];
  const refuse = (pointer: string, message: string, fix: string) => {
    faults.push({ code: "source-invalid", file: place, pointer, message, fix });
  };
  const root = readYaml(text, place);
  const kind = objectAt({ root }, "root")["kind"];
  if (kind !== "openapi" && kind !== "documentation") {
    refuse(
      "/kind",
      "`kind` must be openapi or documentation",
      "Write `kind: openapi` if the provider publishes a spec.",
    );
  }
  const upstream = Object.entries(objectAt(root, "upstream")).filter(([, value]) => typeof value === "string");
  const list = objectAt(root, "upstream")["references"] ?? [];
  const references = (Array.isArray(list) ? list : [list]).filter((name) => typeof name === "string");
  const names = kind === "documentation" ? { operations: {}, components: {} } : readNames(root, refuse);
  if (faults.length > 0) throw new ProblemError(...faults);
  return {
    kind: kind === "openapi" ? kind : "documentation",
    names,
    upstream: Object.fromEntries(upstream),
    references,
  };
}

/** The properties to change; `undefined` removes one. */
type Recording = { readonly [Key in keyof Recorded]: Recorded[Key] | undefined };

/** Records properties and names of an upstream in the text of a `source.yaml`, and keeps the rest of the text. */
export function recordUpstream(text: string, recorded: Recording, names?: Names): string {
  const document = parseDocument(text);
  for (const [key, value] of Object.entries(recorded)) {
    if (document.getIn(["upstream", key]) === value) continue;
    if (value === undefined) document.deleteIn(["upstream", key]);
    else document.setIn(["upstream", key], value);
  }
  if (names) recordNames(document, names);
  return isMap(document.contents) ? printDocument(document, { lineWidth: 0, flowCollectionPadding: true }) : text;
}

function recordNames(document: Document, { operations, components }: Names): void {
  for (const [ours, theirs] of Object.entries(operations)) setName(document, ["operations", ours], theirs);
  for (const [kind, named] of Object.entries(components)) {
    for (const [ours, sources] of Object.entries(named)) {
      const path = ["components", kind, ours];
      const list = document.getIn(path);
      if (!isSeq(list)) setName(document, path, sources[0]);
      else if (list.items.length > sources.length)
        document.setIn(path, document.createNode(sources, { flow: list.flow === true }));
      else for (const [index, source] of sources.entries()) setName(document, [...path, index], source);
    }
  }
}

function setName(document: Document, path: readonly (number | string)[], name: string | undefined): void {
  if (document.getIn(path) !== name) document.setIn(path, name);
}

type Refuse = (pointer: string, message: string, fix: string) => void;

function readNames(root: Json, refuse: Refuse): Names {
  const operations = Object.entries(objectAt(root, "operations"));
  if (operations.length === 0)
    refuse("/operations", "`operations` is empty", "Write each operation as `ourName: upstreamName`.");
  for (const [ours, theirs] of operations) {
    if (typeof theirs !== "string")
      refuse(`/operations/${ours}`, "the value is not the name of an operation", "Write its operationId.");
  }
  const components = Object.entries(objectAt(root, "components")).map(([kind, named]) => {
    const entries = Object.entries(isRecord(named) ? named : {}).map(([ours, theirs]): [string, string[]] => {
      const list = Array.isArray(theirs) ? theirs : [theirs];
      const sources = list.filter((source) => typeof source === "string");
      const pointer = `/components/${kind}/${ours}`;
      if (sources.length === 0 || sources.length < list.length) {
        refuse(
          pointer,
          "the value is not the name of a component",
          "Write its name in upstream.yaml, a JSON Pointer, or a list of these.",
        );
      }
      if (!/^[\w.-]+$/.test(ours))
        refuse(pointer, `${ours} is not a valid component name`, "Use letters, digits, dots, hyphens and underscores.");
      return [ours, sources];
    });
    return [kind, Object.fromEntries(entries)];
  });
  return { operations: toTexts(Object.fromEntries(operations)), components: Object.fromEntries(components) };
}

function toTexts(object: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, String(value)]));
}
