import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** Compiles a schema into a function that describes how a value violates it; the string is empty for a valid value. */
export type Check = (schema: unknown) => (value: unknown) => string;

/**
 * Creates the validators of a document for one direction.
 *
 * @param hidden the keyword of properties that are not sent in this direction, and therefore not required
 */
export function createCheck(document: unknown, hidden: "readOnly" | "writeOnly"): Check {
  const follow = (value: unknown): unknown => {
    const { $ref } = Object(value);
    if (typeof $ref !== "string") return value;
    const keys = $ref
      .slice(2)
      .split("/")
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    return follow(keys.reduce<unknown>((node, key) => Object(node)[key], document));
  };
  const hiddenOf = (schema: unknown): string[] => {
    const { properties, allOf } = Object(schema);
    const own = Object.entries(Object(properties)).filter(([, property]) =>
      [property, follow(property)].some((schema) => Object(schema)[hidden] === true),
    );
    return [
      ...own.map(([name]) => name),
      ...(Array.isArray(allOf) ? allOf.flatMap((part) => hiddenOf(follow(part))) : []),
    ];
  };
  const prune = (value: unknown, inherited: readonly string[] = []): unknown => {
    if (Array.isArray(value)) return value.map((item) => prune(item));
    if (typeof value !== "object" || value === null) return value;
    const absent = [...inherited, ...hiddenOf(value)];
    const entries = Object.entries(value).map(([key, inner]) => {
      // References inside a schema are resolved from the root of the document.
      if (key === "$ref" && typeof inner === "string" && inner.startsWith("#")) return [key, `spec${inner}`];
      if (key === "required" && Array.isArray(inner)) return [key, inner.filter((name) => !absent.includes(name))];
      if (key === "allOf" && Array.isArray(inner)) return [key, inner.map((part) => prune(part, absent))];
      return [key, prune(inner)];
    });
    return Object.fromEntries(entries);
  };
  // Created on first use, because most readers of a contract validate little.
  let ajv: Ajv2020 | undefined;
  const create = () => {
    const created = new Ajv2020({ strict: false, allErrors: true, logger: false });
    addFormats.default(created);
    const { components: { schemas = {} } = {} } = Object(document);
    // Each schema is registered at the address that references use, so that it is compiled only once.
    for (const [name, schema] of Object.entries(schemas))
      created.addSchema(Object(prune(schema)), `spec#/components/schemas/${name}`);
    return created.addSchema(Object(prune(document)), "spec");
  };
  return (schema) => {
    let validate: ValidateFunction | undefined;
    return (value) => {
      ajv ??= create();
      validate ??= ajv.compile(typeof schema === "boolean" ? schema : Object(prune(schema)));
      return validate(value) ? "" : ajv.errorsText(validate.errors);
    };
  };
}
