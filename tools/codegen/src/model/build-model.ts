import { isRecord } from "@snap/openapi/json";
import { ALL_METHODS, METHODS, sortedOperations } from "@snap/openapi/operations";
import { escapePointer, isPercentEncoded } from "@snap/openapi/pointer";
import { SpecNode } from "@snap/openapi/spec-node";
import type { Diagnostic, Report } from "../diagnostic.ts";
import type { LoadedSpec } from "../load/load-spec.ts";
import { buildOperation, type OperationContext } from "./build-operation.ts";
import { checkExamples, checkSchemaExamples } from "./check-examples.ts";
import { checkFormats } from "./check-formats.ts";
import { createValidators } from "./create-validators.ts";
import { directDocument } from "./directions.ts";
import { ExtensionReader } from "./extensions.ts";
import { isIdentifier, isTaken } from "./identifier.ts";
import type { Model, Operation } from "./model.ts";
import { readCollections } from "./read-collections.ts";
import { readJobs } from "./read-jobs.ts";
import { readScopes } from "./read-scopes.ts";
import { SecurityReader } from "./read-security.ts";
import { readSnapshots } from "./read-snapshots.ts";
import { readSources } from "./read-sources.ts";
import { readSendingRules } from "./sending-rules.ts";
import { checkWords, findWords } from "./words.ts";

/** Builds the model of a spec. The returned list contains all problems. */
export function buildModel(provider: string, spec: LoadedSpec): [Model, Diagnostic[]] {
  // The document as written, and the document with directed schemas.
  const { root: written } = spec;
  const root = SpecNode.of(spec.directed ?? directDocument(isRecord(written.value) ? written.value : {}));
  const diagnostics: Diagnostic[] = [];
  const extensions = new ExtensionReader(spec);
  const fault: Fault = (...fault) => diagnostics.push(spec.report(...fault));

  const displayName = readName(root, fault);
  const baseUrl = readServer(root, fault);
  const securities = new SecurityReader(root, extensions, fault);
  const security = securities.read(root.get("security"));
  const operations = readOperations(
    spec,
    root,
    { extensions, securities, general: security, responses: new Map() },
    diagnostics,
  );
  reportCollisions(operations, fault);
  reportTaken(operations, displayName, fault);
  reportUnnameable(operations, fault);
  const words = findWords(written);
  checkWords(words, fault);
  for (const { name, holder } of words) if (name === "x-snap-evidence") extensions.evidence(holder);
  const validatorFor = spec.validatorFor ?? createValidators(root, fault);
  const collections = readCollections({ root, operations, extensions, validatorFor }, fault);
  const limits = extensions.limits(written);
  const model: Model = {
    provider,
    displayName,
    file: spec.file,
    baseUrl,
    credentials: securities.credentials,
    scopes: readScopes({ root, operations, extensions, securities }, fault),
    security,
    operations,
    sending: readSendingRules(written, extensions, fault),
    hasWire: extensions.wire(written) !== undefined,
    ...(limits && { limits }),
    collections,
    jobs: readJobs({ root, operations, validatorFor }, fault),
    snapshots: readSnapshots({ written, root, operations, collections, extensions, validatorFor }, fault),
    sources: readSources({ root, operations, extensions, validatorFor }, fault),
    root,
  };
  diagnostics.push(...extensions.diagnostics);
  if (!spec.validatorFor) {
    diagnostics.push(...checkFormats(written.value, spec.report));
    diagnostics.push(...checkExamples(root, spec.report, validatorFor));
    diagnostics.push(
      ...checkSchemaExamples(
        written,
        spec.report,
        createValidators(written, () => undefined),
      ),
    );
  }
  return [model, diagnostics];
}

type Fault = (...fault: Parameters<Report>) => void;

// Names that the generated client imports as `<name>Client`.
const TAKEN = ["Api"];

function readName(root: SpecNode, fault: Fault): string {
  const name = root.get("info").text("x-snap-provider") ?? "";
  const fix = "Write the name in PascalCase, such as DigitalOcean.";
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
    const message = "info/x-snap-provider must be a name of letters and digits";
    fault("provider-name-missing", "/info", message, fix);
  }
  if (TAKEN.includes(name)) {
    fault("name-reserved", "/info/x-snap-provider", `${name}Client is already a name in the runtime`, fix);
  }
  return name;
}

function readServer(root: SpecNode, fault: Fault): string {
  const server = root.get("servers").get("0");
  const url = server.text("url") ?? "";
  const variables = server.get("variables");
  // A variable with an x-snap-scope becomes an option of the client.
  const filled = url.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const variable = variables.get(name);
    return variable.raw("x-snap-scope").exists ? (variable.text("default") ?? whole) : whole;
  });
  if (!/^https?:\/\//.test(url)) {
    const fix = "Add the base URL of the API as the first server.";
    fault("server-missing", "/servers", "the spec has no http(s) server", fix);
  } else if (/[{}?#]/.test(filled) || !URL.canParse(filled)) {
    const message = `${url} must be an absolute URL without a query, and with an x-snap-scope for each variable`;
    fault("server-invalid", "/servers/0/url", message, "Write the full base URL of the API.");
  }
  return url.replace(/\/$/, "");
}

function readOperations(
  spec: LoadedSpec,
  root: SpecNode,
  context: Omit<OperationContext, "spec">,
  diagnostics: Diagnostic[],
): Operation[] {
  const operations = sortedOperations(root, ALL_METHODS);
  const holders = [
    ...root
      .get("paths")
      .sortedEntries()
      .map(([, item]) => item),
    ...operations.map(({ place }) => place),
  ];
  for (const { pointer } of holders.map((holder) => holder.raw("servers")).filter(({ exists }) => exists)) {
    const message = "only the first server of the spec is supported";
    diagnostics.push(spec.report("server-invalid", pointer, message, "Remove these servers."));
  }
  for (const path of root.get("paths").keys()) {
    const problem = whyNotRequested(path);
    if (problem === undefined) continue;
    const fix = "Correct the path. A percent sign is written as %25.";
    diagnostics.push(spec.report("openapi-invalid", `/paths/${escapePointer(path)}`, `the path ${problem}`, fix));
  }
  for (const { place } of operations.filter(({ method }) => method === "trace")) {
    const message = "neither fetch nor MSW can send TRACE";
    diagnostics.push(spec.report("method-unsupported", place.pointer, message, "Remove the operation."));
  }
  return operations.flatMap(({ path, item, method }) => {
    const sent = METHODS.find((each) => each === method);
    return sent
      ? [buildOperation({ spec, ...context, path, pathItem: item.followed(), method: sent }, diagnostics)]
      : [];
  });
}

function whyNotRequested(path: string): string | undefined {
  if (/^[^?#]*\/(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(path)) return "has a dot segment, which no URL keeps";
  return isPercentEncoded(path.replaceAll(/\{[^{}]*\}/g, ""))
    ? undefined
    : "has a percent sign that does not begin an encoded character";
}

function reportTaken(operations: readonly Operation[], displayName: string, fault: Fault): void {
  for (const { id, identifier, path, method } of operations) {
    if (id === "" || !isTaken(identifier, displayName)) continue;
    const message = `the function of "${id}" would be called ${identifier}, which is reserved or already exported`;
    const fix = "Rename the operation in source.yaml.";
    fault("name-reserved", `/paths/${escapePointer(path)}/${method}/operationId`, message, fix);
  }
}

// The function has the name of the operation, so the name must be the same in code, messages and documentation.
function reportUnnameable(operations: readonly Operation[], fault: Fault): void {
  for (const { id, identifier, path, method } of operations) {
    if (id === "" || isIdentifier(id)) continue;
    const message = `the operationId must be an identifier, got ${JSON.stringify(id)}`;
    const fix = `Rename it to ${identifier} in source.yaml, or here if the provider has no source.yaml.`;
    fault("operation-id-invalid", `/paths/${escapePointer(path)}/${method}/operationId`, message, fix);
  }
}

function reportCollisions(operations: readonly Operation[], fault: Fault): void {
  const first = new Map<string, Operation>();
  for (const operation of operations) {
    const { id, identifier, path, method } = operation;
    const other = first.get(identifier);
    first.set(identifier, other ?? operation);
    if (!other || id === "") continue;
    const pointer = `/paths/${escapePointer(path)}/${method}/operationId`;
    const place = `${other.method.toUpperCase()} ${other.path}`;
    if (other.id === id) {
      fault("operation-id-duplicate", pointer, `"${id}" is also the id of ${place}`, "Rename one of the operations.");
    } else {
      const message = `"${id}" becomes the name ${identifier}, and so does "${other.id}" of ${place}`;
      fault("operation-id-collision", pointer, message, "Rename one of the operations.");
    }
  }
}
