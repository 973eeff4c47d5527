import { schemaTable } from "./table.ts";

const SAME = "none";
const AB =
  "WITH A: { type: object, properties: { a: { type: string } } }\nB: { type: object, properties: { b: { type: string } } }";
const [A, B] = ["{ $ref: '#/components/schemas/A' }", "{ $ref: '#/components/schemas/B' }"];

// biome-ignore format: a table
export const allOf = schemaTable("allOf", [
  ["allOf of one", "type: string", "allOf: [{ type: string }]", SAME, SAME, "2020-12, 10.2.1.1: the same"],
  ["parts in one schema", "allOf: [{ properties: { a: {} } }, { properties: { b: {} }, required: [b] }]", "{ required: [b], properties: { a: {}, b: {} } }", SAME, SAME, "all of them hold"],
  ["a part comes", `${A} ${AB}`, `allOf: [${A}, ${B}] ${AB}`, "addition property-added", "addition property-added", "its property comes"],
  ["a part goes", `allOf: [${A}, ${B}] ${AB}`, `${A} ${AB}`, "breaking property-removed", "breaking property-removed", "its property goes"],
  ["a part requires more", `allOf: [${A}] ${AB}`, `{ allOf: [${A}], required: [a] } ${AB}`, "breaking property-became-required", "fix property-became-required", "required beside allOf"],
  ["a property in two parts", "{ properties: { a: { type: string, maxLength: 5 } } }", "allOf: [{ properties: { a: { type: string } } }, { properties: { a: { maxLength: 5 } } }]", SAME, SAME, "both hold"],
  ["types that narrow each other", "type: integer", "allOf: [{ type: number }, { type: integer }]", SAME, SAME, "only integers fit both"],
  ["enums that narrow each other", "enum: [b]", "allOf: [{ enum: [a, b] }, { enum: [b, c] }]", SAME, SAME, "only b fits both"],
]);

const constant = (value: string) => `{ type: object, required: [k], properties: { k: { const: ${value} } } }`;

// biome-ignore format: a table
export const alternatives = schemaTable("anyOf and oneOf", [
  ["oneOf of one", "type: string", "oneOf: [{ type: string }]", SAME, SAME, "the same"],
  ["anyOf becomes oneOf", "anyOf: [{ type: object }, { type: string }]", "oneOf: [{ type: object }, { type: string }]", SAME, SAME, "no value is of both types"],
  ["anyOf of what overlaps becomes oneOf", `anyOf: [${A}, ${B}] ${AB}`, `oneOf: [${A}, ${B}] ${AB}`, "breaking condition-changed", "fix condition-changed", "2020-12, 10.2.1.3: what fits two of them is refused"],
  ["null stands around oneOf of what overlaps", `oneOf: [${A}, ${B}, { type: 'null' }] ${AB}`, `anyOf: [{ oneOf: [${A}, ${B}] }, { type: 'null' }] ${AB}`, SAME, SAME, "one of two has to fit still"],
  ["oneOf of what overlaps becomes anyOf", `oneOf: [${A}, ${B}] ${AB}`, `anyOf: [${A}, ${B}] ${AB}`, "addition condition-removed", "fix condition-removed", "2020-12, 10.2.1.2: what fits two of them fits"],
  ["anyOf of what a required constant tells apart becomes oneOf", `anyOf: [${constant("a")}, ${constant("b")}]`, `oneOf: [${constant("a")}, ${constant("b")}]`, SAME, SAME, "no object has both"],
  ["anyOf of what a constant may tell apart becomes oneOf", `anyOf: [${constant("a")}, ${constant("b")}]`.replaceAll("required: [k], ", ""), `oneOf: [${constant("a")}, ${constant("b")}]`.replaceAll("required: [k], ", ""), "breaking condition-changed", "fix condition-changed", "an object without it fits both"],
  ["anyOf of a closed one becomes oneOf", "anyOf: [{ type: object, additionalProperties: false }, { required: [b], properties: { b: {} } }]", "oneOf: [{ type: object, additionalProperties: false }, { required: [b], properties: { b: {} } }]", SAME, SAME, "what the second requires the first refuses"],
  ["in another order", `oneOf: [${A}, ${B}] ${AB}`, `oneOf: [${B}, ${A}] ${AB}`, SAME, SAME, "order says nothing"],
  ["an alternative comes", `oneOf: [${A}, { type: string }] ${AB}`, `oneOf: [${A}, { type: string }, ${B}] ${AB}`, "addition alternative-added", "breaking alternative-added", "readers must tell it apart"],
  ["an alternative goes", `oneOf: [${A}, { type: string }, ${B}] ${AB}`, `oneOf: [${A}, { type: string }] ${AB}`, "breaking alternative-removed", "fix alternative-removed", "it is refused"],
  ["one becomes two", `${A} ${AB}`, `oneOf: [${A}, ${B}] ${AB}`, "addition alternative-added", "breaking alternative-added", "the first is the same"],
  ["two become one", `oneOf: [${A}, ${B}] ${AB}`, `${A} ${AB}`, "breaking alternative-removed", "fix alternative-removed", "the first is the same"],
  ["types as alternatives", "type: [string, integer]", "anyOf: [{ type: string }, { type: integer }]", SAME, SAME, "another spelling"],
  ["types with a limit as alternatives", "{ type: [string, integer], maxLength: 3 }", "anyOf: [{ type: integer }, { type: string, maxLength: 3 }]", SAME, SAME, "another spelling"],
  ["an alternative twice", `anyOf: [${A}, ${B}] ${AB}`, `anyOf: [${A}, ${B}, ${A}] ${AB}`, SAME, SAME, "the same one"],
  ["alternatives in an alternative", `oneOf: [${A}, { anyOf: [${B}, { type: string }] }] ${AB}`, `oneOf: [${A}, ${B}, { type: string }] ${AB}`, SAME, SAME, "the type is the same union"],
  ["an alternative goes that another takes in", "oneOf: [{ type: object }, { type: integer }, { type: number }]", "oneOf: [{ type: object }, { type: number }]", SAME, "fix alternative-removed", "every integer is a number"],
  ["an alternative comes that reads like another", "oneOf: [{ type: object }, { type: number }]", "oneOf: [{ type: object }, { type: number }, { type: integer }]", "addition alternative-added", SAME, "every integer is a number"],
  ["neither of two need be sent any more", "{ properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }", "properties: { a: {}, b: {} }", "addition property-became-optional", "breaking property-became-optional, fix alternative-removed", "what was sent fits still"],
  ["an alternative changes inside", "oneOf: [{ type: string }, { type: object, properties: { a: {} } }]", "oneOf: [{ type: string }, { type: object, properties: { a: {}, b: {} } }]", "addition property-added", "addition property-added", "the most alike is the same one"],
  ["an alternative becomes another type", "oneOf: [{ type: string, format: date }, { type: object }]", "oneOf: [{ type: integer, format: int32 }, { type: object }]", "addition alternative-added, breaking alternative-removed", "breaking alternative-added, fix alternative-removed", "nothing is alike"],
  ["told apart by a constant", "oneOf: [{ type: object, properties: { k: { const: a }, x: {} } }, { type: string }]", "oneOf: [{ type: object, properties: { k: { const: b }, x: {} } }, { type: string }]", "addition alternative-added, breaking alternative-removed", "breaking alternative-added, fix alternative-removed", "another constant is another alternative"],
  ["two lists of them", `anyOf: [${A}, ${B}] ${AB}`, `{ anyOf: [${A}, ${B}], oneOf: [{ required: [a] }, { required: [b] }] } ${AB}`, "breaking alternatives-changed", "breaking alternatives-changed", "nobody can tell which fit"],
  ["two lists of them come", `type: object ${AB}`, `{ type: object, anyOf: [${A}, ${B}], oneOf: [{ required: [a] }, { required: [b] }] } ${AB}`, "breaking alternatives-changed", "breaking alternatives-changed", "nobody can tell which fit"],
  ["with what stands beside them", "{ type: object, properties: { x: {} }, oneOf: [{ required: [a] }, { required: [b] }] }", "{ type: object, properties: { x: {}, y: {} }, oneOf: [{ required: [a] }, { required: [b] }] }", "addition property-added", "addition property-added", "both hold"],
]);

const KINDS =
  "WITH A: { type: object, properties: { k: { type: string } } }\nB: { type: object, properties: { k: { type: string } } }";
const told = (by: string) => `{ oneOf: [${A}, ${B}]${by} } ${KINDS}`;

// biome-ignore format: a table
export const discriminators = schemaTable("discriminators", [
  ["one comes", told(""), told(", discriminator: { propertyName: k }"), "breaking discriminator-added", "fix discriminator-added", "types name its constants: callers must send them"],
  ["one goes", told(", discriminator: { propertyName: k }"), told(""), "breaking discriminator-removed", "breaking discriminator-removed", "types are no longer told apart"],
  ["by another property", told(", discriminator: { propertyName: k }"), told(", discriminator: { propertyName: j }"), "breaking discriminator-changed", "breaking discriminator-changed", "code tells types apart by it"],
  ["a value goes", told(", discriminator: { propertyName: k, mapping: { a: A, b: B } }"), told(", discriminator: { propertyName: k, mapping: { a: A } }"), "breaking discriminator-changed", "breaking discriminator-changed", "code tells B apart by it"],
  ["a value comes", told(", discriminator: { propertyName: k, mapping: { a: A } }"), told(", discriminator: { propertyName: k, mapping: { a: A, b: B } }"), "breaking discriminator-changed", "breaking discriminator-changed", "B was told by its name"],
  ["values change places", told(", discriminator: { propertyName: k, mapping: { a: A, b: B } }"), told(", discriminator: { propertyName: k, mapping: { a: B, b: A } }"), "breaking discriminator-changed, breaking discriminator-changed", "breaking discriminator-changed, breaking discriminator-changed", "code that tells them apart reads the other"],
  ["a mapping in another spelling", told(", discriminator: { propertyName: k, mapping: { a: A } }"), told(", discriminator: { propertyName: k, mapping: { a: '#/components/schemas/A' } }"), SAME, SAME, "3.0.3: a name or a reference"],
  ["a value comes that is the name", told(", discriminator: { propertyName: k, mapping: { a: A } }"), told(", discriminator: { propertyName: k, mapping: { a: A, B: B } }"), SAME, SAME, "B was told by it"],
]);

const PET = "{ $ref: '#/components/schemas/Pet' }";
const DOG = `Dog: { allOf: [${PET}, { type: object, properties: { bark: { type: string } } }] }`;
const pets = (subtypes: string, mapping = "", schema = PET) =>
  `${schema} WITH Pet: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k${mapping} } }\nCat: { allOf: [${PET}, { type: object }] }\n${subtypes}`;
const mapped = (names: string) => `, mapping: { ${names} }`;

// biome-ignore format: a table
export const subtypes = schemaTable("subtypes of a schema with a discriminator", [
  ["one goes", pets(DOG), pets(""), "breaking alternative-removed", "fix alternative-removed", "3.1.0, 4.8.25: what is composed with it by allOf is an alternative of it"],
  ["one comes", pets(""), pets(DOG), "addition subtype-added", "addition subtype-added", "3.1.0, 4.8.25: it is left open which there are"],
  ["one loses a property", pets(DOG), pets(DOG.replace(/, properties.*string } }/, "")), "breaking property-removed", "breaking property-removed", "it is read and written as the others"],
  ["one that is mapped goes", pets(DOG, mapped("d: Dog, c: Cat")), pets("", mapped("c: Cat")), "breaking alternative-removed", "fix alternative-removed", "told once"],
  ["one that is mapped comes", pets("", mapped("c: Cat")), pets(DOG, mapped("d: Dog, c: Cat")), "addition subtype-added", "addition subtype-added", "told once"],
  ["one that is only mapped changes", pets("Dog: { type: object, properties: { a: {} } }", mapped("d: Dog")), pets("Dog: { type: object }", mapped("d: Dog")), "breaking property-removed", "breaking property-removed", "3.1.0, 4.8.25: a mapping names it"],
  ["one of a subtype goes", pets(`${DOG}\nPoodle: { allOf: [{ $ref: '#/components/schemas/Dog' }] }`), pets(DOG), "breaking alternative-removed", "fix alternative-removed", "allOf leads on to the discriminator"],
  ["one goes, and the schema is wrapped", pets(DOG, "", `allOf: [${PET}]`), pets("", "", `allOf: [${PET}]`), "breaking alternative-removed", "fix alternative-removed", "allOf of one is the same"],
  ["one goes, and only another is used", pets(DOG, "", "{ $ref: '#/components/schemas/Cat' }"), pets("", "", "{ $ref: '#/components/schemas/Cat' }"), SAME, SAME, "no cat is a dog"],
  ["one comes without a discriminator", `${A} ${AB}`, `${A} ${AB}\nC: { allOf: [${A}] }`, SAME, SAME, "nothing tells it apart"],
]);

const dynamic = (item: string) =>
  `$ref: '#/components/schemas/N' WITH N: { $dynamicAnchor: n, type: object, properties: { kids: { type: array, items: ${item} } } }`;
const NODE = "WITH N: { type: object, properties: { next: { $ref: '#/components/schemas/N' }, a: { type: string } } }";
const ROUND =
  "WITH N: { type: object, properties: { next: { $ref: '#/components/schemas/N' }, a: { type: integer } } }";

// biome-ignore format: a table
export const references = schemaTable("references", [
  ["a component is written out", `${A} ${AB}`, `{ type: object, properties: { a: { type: string } } } ${AB}`, SAME, SAME, "the type is the same, and the name is there still"],
  ["a schema becomes a component", "type: string", "$ref: '#/components/schemas/T' WITH T: { type: string }", SAME, SAME, "the type is the same"],
  ["a component that nothing reaches is renamed", "type: string WITH A: { type: string }", "type: string WITH B: { type: string }", SAME, SAME, "no operation has it"],
  ["a component that nothing reaches goes", "type: string WITH A: { type: string }", "type: string", SAME, SAME, "no operation has it"],
  ["a component is renamed", "$ref: '#/components/schemas/T' WITH T: { type: string }", "$ref: '#/components/schemas/U' WITH U: { type: string }", "breaking component-renamed", "breaking component-renamed", "its type is exported by its name"],
  ["two components that are alike are renamed", `anyOf: [{ $ref: '#/components/schemas/S' }, { $ref: '#/components/schemas/T' }] WITH S: { type: object }\nT: { type: object }`, `anyOf: [{ $ref: '#/components/schemas/U' }] WITH U: { type: object }`, "breaking component-renamed, breaking component-removed, breaking alternative-removed", "breaking component-renamed, breaking component-removed, fix alternative-removed", "one of them is the other"],
  ["a component goes", "$ref: '#/components/schemas/T' WITH T: { type: string }", "type: string", "breaking component-removed", "breaking component-removed", "its type was exported by its name"],
  ["into the inside of a component", "$ref: '#/components/schemas/T/properties/a' WITH T: { properties: { a: { type: string } } }", "type: string", SAME, SAME, "what has no name of its own is not exported"],
  ["through another component", "$ref: '#/components/schemas/T' WITH T: { type: string }", "$ref: '#/components/schemas/U' WITH U: { $ref: '#/components/schemas/T' }\nT: { type: string }", SAME, SAME, "references lead on"],
  ["a schema that holds itself", `$ref: '#/components/schemas/N' ${NODE}`, `$ref: '#/components/schemas/N' ${NODE}`, SAME, SAME, "it comes to an end"],
  ["a schema that holds itself changes", `$ref: '#/components/schemas/N' ${NODE}`, `$ref: '#/components/schemas/N' ${ROUND}`, "breaking type-changed", "breaking type-changed", "told once"],
  ["two that hold each other", "$ref: '#/components/schemas/A' WITH A: { properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { properties: { a: { $ref: '#/components/schemas/A' } } }", "$ref: '#/components/schemas/A' WITH A: { properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { properties: { a: { $ref: '#/components/schemas/A' }, c: {} } }", "addition property-added", "addition property-added", "told once"],
  ["a list of itself", "$ref: '#/components/schemas/T' WITH T: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/T' } }] }", "$ref: '#/components/schemas/T' WITH T: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/T' } }] }", SAME, SAME, "it comes to an end"],
  ["a percent sign before an escape", "$ref: '#/components/schemas/T/properties/a~1b' WITH T: { properties: { a/b: { type: string } } }", "$ref: '#/components/schemas/T/properties/a%7E1b' WITH T: { properties: { a/b: { type: string } } }", SAME, SAME, "RFC 6901, 6: it is decoded first"],
  ["an escaped percent sign", "type: string WITH T: { properties: { 'a~1b': { type: string } } }", "$ref: '#/components/schemas/T/properties/a%7E01b' WITH T: { properties: { 'a~1b': { type: string } } }", SAME, SAME, "RFC 6901, 4: ~0 is read last"],
  ["to a dynamic anchor", "properties: { a: { $ref: '#s' } } WITH S: { $dynamicAnchor: s, type: string }", "properties: { a: { $ref: '#s' } } WITH S: { $dynamicAnchor: s, type: integer }", "breaking type-changed", "breaking type-changed", "2020-12, 8.2.2: it is an anchor too"],
  ["a dynamic reference", dynamic("{ $dynamicRef: '#n' }"), dynamic("{ type: string }"), "breaking type-changed", "breaking type-changed", "2020-12, 8.2.3.2: it leads to the anchor"],
  ["a dynamic reference and what it leads to", dynamic("{ $dynamicRef: '#n' }"), dynamic("{ $ref: '#/components/schemas/N' }"), SAME, SAME, "2020-12, 8.2.3.2: in one document it leads there"],
  ["a dynamic reference that leads nowhere", dynamic("{ $dynamicRef: '#x' }"), dynamic("{}"), SAME, SAME, "nothing is known of it"],
  ["a dynamic reference to itself", "{ $dynamicAnchor: n, $dynamicRef: '#n', type: string }", "{ $dynamicAnchor: n, $dynamicRef: '#n', type: integer }", "breaking type-changed", "breaking type-changed", "it comes to an end"],
  ["keywords beside a reference", `${A} ${AB}`, `{ $ref: '#/components/schemas/A', required: [a] } ${AB}`, "breaking property-became-required", "fix property-became-required", "2020-12: they count"],
  ["a description beside a reference", `${A} ${AB}`, `{ $ref: '#/components/schemas/A', description: Mine. } ${AB}`, "fix documentation-changed", "fix documentation-changed", "3.1.0: it stands in place of the other"],
]);
