import { upgrade as upgradeDocument } from "@scalar/openapi-upgrader";
import { at, isRecord } from "./json.ts";
import { escapePointer } from "./pointer.ts";

/** A feature that an upgrade could not express, and its original place. */
export interface UpgradeWarning {
  readonly code: "parameter-left-out";
  /** JSON Pointer into the document. */
  readonly pointer: string;
  readonly message: string;
}

type Warn = (warning: UpgradeWarning) => void;

/**
 * Upgrades a Swagger 2.0 or OpenAPI 3.0 document to OpenAPI 3.1, in place. Later versions are left unchanged. Only this
 * file uses the upgrade library.
 */
export function upgrade(
  document: Record<string, unknown>,
  version: "3.0" | "3.1",
  warn: Warn = () => undefined,
): Record<string, unknown> {
  const isSwagger = document["swagger"] === "2.0";
  const produced = isSwagger ? findProduced(document) : [];
  if (isSwagger) {
    writeOutBodies(document);
    joinLists(document, "", warn);
  }
  const upgraded = { ...(version === "3.0" ? upgradeDocument(document, "3.0") : upgradeDocument(document, "3.1")) };
  if (isSwagger) requireForms(upgraded);
  for (const { keys, types } of produced) {
    const content = at(upgraded, ...keys, "content");
    if (!isRecord(content)) continue;
    const known = Object.values(content).find(isRecord);
    for (const type of types) content[type] ??= { schema: structuredClone(known?.["schema"]) };
  }
  return upgraded;
}

interface Produced {
  /** The keys that lead to the response in the upgraded document. */
  readonly keys: readonly string[];
  readonly types: readonly string[];
}

// The library drops a media type without an example if another has one and the schema is simple.
function findProduced({ paths, responses: shared, produces }: Record<string, unknown>): Produced[] {
  const read = (responses: unknown, types: unknown, ...above: string[]): Produced[] =>
    Object.entries(Object(responses)).flatMap(([key, response]) =>
      isRecord(response) && response["schema"] && response["examples"] && Array.isArray(types)
        ? [{ keys: [...above, key], types: types.map(String) }]
        : [],
    );
  const own = Object.entries(Object(paths)).flatMap(([path, item]) =>
    Object.entries(Object(item)).flatMap(([method, operation]) => {
      const { responses, produces: types = produces } = Object(operation);
      return read(responses, types, "paths", path, method, "responses");
    }),
  );
  return [...own, ...read(shared, produces, "components", "responses")];
}

// The separators of Swagger's collection formats that OpenAPI 3 cannot express in every place.
const SEPARATORS: Readonly<Record<string, string>> = { pipes: "|", ssv: "spaces", tsv: "tabs" };

// Callers must join the values of a list whose separator OpenAPI 3 cannot express.
function joinLists(value: unknown, pointer: string, warn: Warn): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) joinLists(item, `${pointer}/${index}`, warn);
  if (!isRecord(value)) return;
  const { collectionFormat: format, in: place, type } = value;
  const separator = type === "array" ? SEPARATORS[String(format)] : undefined;
  const isStyled = (place === "query" || place === "formData") && format !== "tsv";
  if (separator !== undefined && !isStyled) {
    delete value["collectionFormat"];
    delete value["items"];
    value["type"] = "string";
    const message = `OpenAPI 3 has no style for values separated by ${separator} here: the list becomes one string`;
    warn({ code: "parameter-left-out", pointer, message });
  }
  for (const [key, child] of Object.entries(value)) joinLists(child, `${pointer}/${escapePointer(key)}`, warn);
}

// A form with a required field must be required itself; the library only marks the field.
function requireForms({ paths }: Record<string, unknown>): void {
  if (!isRecord(paths)) return;
  for (const operation of Object.values(paths)
    .filter(isRecord)
    .flatMap((item) => Object.values(item))) {
    const body = isRecord(operation) ? operation["requestBody"] : undefined;
    if (!isRecord(body) || !isRecord(body["content"])) continue;
    const forms = Object.entries(body["content"]).filter(([type]) =>
      /^(?:multipart|application\/x-www-form)/i.test(type),
    );
    const schemas = forms.map(([, media]) => (isRecord(media) ? media["schema"] : undefined)).filter(isRecord);
    if (schemas.some(({ required }) => Array.isArray(required) && required.length > 0)) body["required"] = true;
  }
}

// The library leaves references to shared bodies in `parameters`, where OpenAPI 3 allows no body.
function writeOutBodies({ paths, parameters: shared }: Record<string, unknown>): void {
  if (!isRecord(paths) || !isRecord(shared)) return;
  const holders = Object.values(paths).filter(isRecord);
  for (const holder of holders.flatMap((item) => [item, ...Object.values(item).filter(isRecord)])) {
    const { parameters } = holder;
    if (Array.isArray(parameters)) holder["parameters"] = parameters.map((one) => findBody(one, shared) ?? one);
  }
}

function findBody(parameter: unknown, shared: Record<string, unknown>): unknown {
  const ref = isRecord(parameter) ? parameter["$ref"] : undefined;
  const name = typeof ref === "string" ? ref.replace(/^#\/parameters\//, "") : "";
  const target = Object.hasOwn(shared, name) ? shared[name] : undefined;
  const isBody = isRecord(target) && (target["in"] === "body" || target["in"] === "formData");
  return isBody ? structuredClone(target) : undefined;
}
