import type { Diagnostic } from "../diagnostic.ts";
import type { LoadedSpec } from "../load/load-spec.ts";
import { escapePointer, type SpecNode } from "../load/spec-node.ts";
import { buildOperation } from "./build-operation.ts";
import { checkExamples } from "./check-examples.ts";
import { ExtensionReader } from "./extensions.ts";
import { METHODS, type Model, type Operation, type Scheme } from "./model.ts";
import { readSendingRules } from "./sending-rules.ts";

/** Reads the whole spec into a model; every fault of it is in the returned list. */
export function buildModel(provider: string, spec: LoadedSpec, root: SpecNode): [Model, Diagnostic[]] {
  const diagnostics: Diagnostic[] = [];
  const extensions = new ExtensionReader(spec);
  const fault = (...parameters: Parameters<LoadedSpec["report"]>) => diagnostics.push(spec.report(...parameters));

  if (!/^3\.1\./.test(root.text("openapi") ?? "")) {
    fault("openapi-version", "/openapi", "the spec is not OpenAPI 3.1", "Upgrade it to 3.1.");
  }
  const displayName = root.get("info").text("x-snap-provider");
  if (displayName === undefined || !/^[A-Z][A-Za-z0-9]*$/.test(displayName)) {
    const message = "info/x-snap-provider is missing, or is not a word of letters and digits";
    fault("provider-name-missing", "/info", message, "Name the provider as identifiers shall: DigitalOcean.");
  }
  const baseUrl = root.get("servers").get("0").text("url");
  if (baseUrl === undefined || !/^https?:\/\//.test(baseUrl)) {
    fault(
      "server-missing",
      "/servers",
      "the spec names no http(s) server",
      "Give the API's address as the first server.",
    );
  }

  const [schemes, credential] = readSecurity(root, extensions, fault);
  const operations = readOperations(spec, root, extensions, diagnostics);
  reportCollisions(operations, fault);
  extensions.checkEvidence(root);
  const model: Model = {
    provider,
    displayName: displayName ?? "",
    file: spec.file,
    baseUrl: (baseUrl ?? "").replace(/\/$/, ""),
    credential,
    schemes,
    operations,
    sending: readSendingRules(root, operations, fault),
    root,
  };
  diagnostics.push(...extensions.diagnostics, ...checkExamples(root, spec));
  return [model, diagnostics];
}

type Fault = (...parameters: Parameters<LoadedSpec["report"]>) => void;

// Alternatives are tried in the order of `security`, those bound to a prefix first.
function readSecurity(root: SpecNode, extensions: ExtensionReader, fault: Fault): [Scheme[], Model["credential"]] {
  const declared = root.get("components").get("securitySchemes");
  const names = root
    .get("security")
    .items()
    .flatMap((requirement) => requirement.entries().map(([name]) => name));
  let credential: Model["credential"] | undefined;
  const schemes = names.flatMap((name): Scheme[] => {
    const node = declared.get(name);
    const word = extensions.credential(node);
    const sent = toScheme(node);
    if (!word || !sent) {
      const message = `scheme "${name}" tells no option and environment variable, or is neither bearer nor apiKey`;
      fault("credential-missing", node.pointer, message, "Add x-snap-credential, as specs/README.md defines it.");
      return [];
    }
    credential ??= { option: word.option, environment: word.environment };
    return [{ ...sent, ...(word.prefix !== undefined && { prefix: word.prefix }) }];
  });
  if (names.length === 0) {
    fault("credential-missing", "/security", "the spec requires no credential", "Name its security schemes.");
  }
  schemes.sort((a, b) => Number(a.prefix === undefined) - Number(b.prefix === undefined));
  return [schemes, credential ?? { option: "", environment: "" }];
}

function toScheme(node: SpecNode): Scheme | undefined {
  const type = node.text("type");
  if (type === "http" && node.text("scheme")?.toLowerCase() === "bearer") {
    return { in: "header", name: "authorization", before: "Bearer " };
  }
  const place = node.text("in");
  const name = node.text("name");
  if (type !== "apiKey" || name === undefined) return undefined;
  if (place === "header") return { in: place, name: name.toLowerCase() };
  return place === "query" ? { in: place, name } : undefined;
}

function readOperations(
  spec: LoadedSpec,
  root: SpecNode,
  extensions: ExtensionReader,
  diagnostics: Diagnostic[],
): Operation[] {
  const rootSecurity = root.raw("security").value;
  return root
    .get("paths")
    .sortedEntries()
    .flatMap(([path, pathItem]) => {
      const trace = pathItem.raw("trace");
      if (trace.exists) {
        const message = "neither fetch nor MSW can send TRACE";
        diagnostics.push(spec.report("method-unsupported", trace.pointer, message, "Leave the operation out."));
      }
      return METHODS.filter((method) => pathItem.raw(method).exists).map((method) =>
        buildOperation({ spec, extensions, path, pathItem, method, rootSecurity }, diagnostics),
      );
    });
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
      fault("operation-id-duplicate", pointer, `"${id}" is the id of ${place} too`, "Rename one of the operations.");
    } else {
      const message = `"${id}" gives the name ${identifier}, as "${other.id}" of ${place} does`;
      fault("operation-id-collision", pointer, message, "Rename one of the operations.");
    }
  }
}
