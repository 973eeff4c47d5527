import { schemaTable } from "./table.ts";

const SAME = "none";
const AB =
  "WITH A: { type: object, properties: { a: { type: string } } }\nB: { type: object, properties: { b: { type: string } } }";
const [A, B] = ["{ $ref: '#/components/schemas/A' }", "{ $ref: '#/components/schemas/B' }"];

// biome-ignore format: a table
export const allOf = schemaTable("allOf", [
  ["allOf with one schema", "type: string", "allOf: [{ type: string }]", SAME, SAME, "2020-12, 10.2.1.1: they are equivalent"],
  ["parts become one schema", "allOf: [{ properties: { a: {} } }, { properties: { b: {} }, required: [b] }]", "{ required: [b], properties: { a: {}, b: {} } }", SAME, SAME, "a value must match all of them"],
  ["a part is added", `${A} ${AB}`, `allOf: [${A}, ${B}] ${AB}`, "addition property-added", "addition property-added", "its property is added"],
  ["a part is removed", `allOf: [${A}, ${B}] ${AB}`, `${A} ${AB}`, "breaking property-removed", "breaking property-removed", "its property is removed"],
  ["a part requires more", `allOf: [${A}] ${AB}`, `{ allOf: [${A}], required: [a] } ${AB}`, "breaking property-became-required", "fix property-became-required", "`required` next to `allOf` applies to the whole object"],
  ["`required` moves into a separate part", "{ type: object, required: [total], properties: { total: { type: integer } } }", "{ allOf: [{ $ref: '#/components/schemas/Total' }, { required: [total] }] } WITH Total: { type: object, properties: { total: { type: integer } } }", SAME, SAME, "2020-12, 6.5.3: its place does not matter"],
  ["`required` is added in a separate part", "allOf: [{ properties: { a: { type: string } } }]", "allOf: [{ properties: { a: { type: string } } }, { required: [a] }]", "breaking property-became-required", "fix property-became-required", "2020-12, 6.5.3: its place does not matter"],
  ["`required` is removed from a separate part", "allOf: [{ properties: { a: { type: string } } }, { required: [a] }]", "allOf: [{ properties: { a: { type: string } } }]", "addition property-became-optional", "breaking property-became-optional", "2020-12, 6.5.3: its place does not matter"],
  ["a property in two parts", "{ properties: { a: { type: string, maxLength: 5 } } }", "allOf: [{ properties: { a: { type: string } } }, { properties: { a: { maxLength: 5 } } }]", SAME, SAME, "a value must match both"],
  ["types that narrow each other", "type: integer", "allOf: [{ type: number }, { type: integer }]", SAME, SAME, "only integers match both"],
  ["enums that narrow each other", "enum: [b]", "allOf: [{ enum: [a, b] }, { enum: [b, c] }]", SAME, SAME, "only the value b matches both"],
]);

const constant = (value: string) => `{ type: object, required: [k], properties: { k: { const: ${value} } } }`;

// biome-ignore format: a table
export const alternatives = schemaTable("anyOf and oneOf", [
  ["oneOf with one schema", "type: string", "oneOf: [{ type: string }]", SAME, SAME, "they are equivalent"],
  ["anyOf becomes oneOf", "anyOf: [{ type: object }, { type: string }]", "oneOf: [{ type: object }, { type: string }]", SAME, SAME, "no value has both types"],
  ["anyOf with overlapping schemas becomes oneOf", `anyOf: [${A}, ${B}] ${AB}`, `oneOf: [${A}, ${B}] ${AB}`, "breaking condition-changed", "fix condition-changed", "2020-12, 10.2.1.3: a value that matches two is refused"],
  ["null is added around oneOf with overlapping schemas", `oneOf: [${A}, ${B}, { type: 'null' }] ${AB}`, `anyOf: [{ oneOf: [${A}, ${B}] }, { type: 'null' }] ${AB}`, SAME, SAME, "exactly one must still match"],
  ["oneOf with overlapping schemas becomes anyOf", `oneOf: [${A}, ${B}] ${AB}`, `anyOf: [${A}, ${B}] ${AB}`, "addition condition-removed", "fix condition-removed", "2020-12, 10.2.1.2: a value that matches two is accepted"],
  ["anyOf whose schemas have different required constants becomes oneOf", `anyOf: [${constant("a")}, ${constant("b")}]`, `oneOf: [${constant("a")}, ${constant("b")}]`, SAME, SAME, "no object has both"],
  ["anyOf whose schemas have different optional constants becomes oneOf", `anyOf: [${constant("a")}, ${constant("b")}]`.replaceAll("required: [k], ", ""), `oneOf: [${constant("a")}, ${constant("b")}]`.replaceAll("required: [k], ", ""), "breaking condition-changed", "fix condition-changed", "an object without the constant matches both"],
  ["anyOf with a closed schema becomes oneOf", "anyOf: [{ type: object, additionalProperties: false }, { required: [b], properties: { b: {} } }]", "oneOf: [{ type: object, additionalProperties: false }, { required: [b], properties: { b: {} } }]", SAME, SAME, "the first refuses what the second requires"],
  ["in another order", `oneOf: [${A}, ${B}] ${AB}`, `oneOf: [${B}, ${A}] ${AB}`, SAME, SAME, "the order has no meaning"],
  ["an alternative is added", `oneOf: [${A}, { type: string }] ${AB}`, `oneOf: [${A}, { type: string }, ${B}] ${AB}`, "addition alternative-added", "breaking alternative-added", "readers must distinguish it"],
  ["an alternative is removed", `oneOf: [${A}, { type: string }, ${B}] ${AB}`, `oneOf: [${A}, { type: string }] ${AB}`, "breaking alternative-removed", "fix alternative-removed", "a value that was accepted is refused"],
  ["one alternative becomes two", `${A} ${AB}`, `oneOf: [${A}, ${B}] ${AB}`, "addition alternative-added", "breaking alternative-added", "the first is unchanged"],
  ["two alternatives become one", `oneOf: [${A}, ${B}] ${AB}`, `${A} ${AB}`, "breaking alternative-removed", "fix alternative-removed", "the first is unchanged"],
  ["types as alternatives", "type: [string, integer]", "anyOf: [{ type: string }, { type: integer }]", SAME, SAME, "both notations mean the same"],
  ["types with a limit as alternatives", "{ type: [string, integer], maxLength: 3 }", "anyOf: [{ type: integer }, { type: string, maxLength: 3 }]", SAME, SAME, "both notations mean the same"],
  ["a duplicate alternative", `anyOf: [${A}, ${B}] ${AB}`, `anyOf: [${A}, ${B}, ${A}] ${AB}`, SAME, SAME, "it is the same alternative"],
  ["alternatives in an alternative", `oneOf: [${A}, { anyOf: [${B}, { type: string }] }] ${AB}`, `oneOf: [${A}, ${B}, { type: string }] ${AB}`, SAME, SAME, "the type is the same union"],
  ["an alternative is removed that another alternative covers", "oneOf: [{ type: object }, { type: integer }, { type: number }]", "oneOf: [{ type: object }, { type: number }]", SAME, "fix alternative-removed", "every integer is a number"],
  ["an alternative is added that another alternative covers", "oneOf: [{ type: object }, { type: number }]", "oneOf: [{ type: object }, { type: number }, { type: integer }]", "addition alternative-added", SAME, "every integer is a number"],
  ["the required properties of two alternatives become optional", "{ properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }", "properties: { a: {}, b: {} }", "addition property-became-optional", "breaking property-became-optional, fix alternative-removed", "earlier requests are still accepted"],
  ["an alternative changes inside", "oneOf: [{ type: string }, { type: object, properties: { a: {} } }]", "oneOf: [{ type: string }, { type: object, properties: { a: {}, b: {} } }]", "addition property-added", "addition property-added", "the most similar alternatives are compared"],
  ["an alternative becomes another type", "oneOf: [{ type: string, format: date }, { type: object }]", "oneOf: [{ type: integer, format: int32 }, { type: object }]", "addition alternative-added, breaking alternative-removed", "breaking alternative-added, fix alternative-removed", "the two are not similar"],
  ["an alternative has another constant", "oneOf: [{ type: object, properties: { k: { const: a }, x: {} } }, { type: string }]", "oneOf: [{ type: object, properties: { k: { const: b }, x: {} } }, { type: string }]", "addition alternative-added, breaking alternative-removed", "breaking alternative-added, fix alternative-removed", "it counts as another alternative"],
  ["two lists of alternatives change", `anyOf: [${A}, ${B}] ${AB}`, `{ anyOf: [${A}, ${B}], oneOf: [{ required: [a] }, { required: [b] }] } ${AB}`, "breaking alternatives-changed", "breaking alternatives-changed", "it cannot be determined which values match"],
  ["two lists of alternatives are added", `type: object ${AB}`, `{ type: object, anyOf: [${A}, ${B}], oneOf: [{ required: [a] }, { required: [b] }] } ${AB}`, "breaking alternatives-changed", "breaking alternatives-changed", "it cannot be determined which values match"],
  ["a list of alternatives next to other keywords", "{ type: object, properties: { x: {} }, oneOf: [{ required: [a] }, { required: [b] }] }", "{ type: object, properties: { x: {}, y: {} }, oneOf: [{ required: [a] }, { required: [b] }] }", "addition property-added", "addition property-added", "a value must match both"],
]);

const THING = "type: object, properties: { a: { type: string } }";
const plain = (...more: string[]) =>
  `v: { oneOf: [{ type: string }, { type: integer }${more.map((one) => `, ${one}`).join("")}] }`;
const holding = (property: string) => `{ type: object, properties: { ${property} } }`;
const [MERE, MERE_OR_THING] = [holding(plain()), holding(plain(`{ ${THING} }`))];

// biome-ignore format: a table
export const plainChoices = schemaTable("alternatives of types and constants", [
  ["an object is added to two types", MERE, MERE_OR_THING, "addition alternative-added", "breaking alternative-added", "the two types are unchanged"],
  ["an object is removed from two types", MERE_OR_THING, MERE, "breaking alternative-removed", "fix alternative-removed", "the two types are unchanged"],
  ["an empty schema replaces a type", MERE, holding("v: { oneOf: [{ type: string }, {}] }"), "addition type-widened, breaking condition-changed", "breaking type-widened", "any value can now be read; 2020-12, 10.2.1.3: a string matches both"],
  ["an empty schema replaces a type in anyOf", MERE.replace("oneOf", "anyOf"), holding("v: { anyOf: [{ type: string }, {}] }"), "addition type-widened", "breaking type-widened", "any value can now be read"],
  ["an object is added to two types in a list", `{ type: array, items: { ${plain().slice(5, -2)} } }`, `{ type: array, items: { ${plain(`{ ${THING} }`).slice(5, -2)} } }`, "addition alternative-added", "breaking alternative-added", "the same rule as in a property"],
  ["an object is added to types and null", "anyOf: [{ type: string }, { type: integer }, { type: 'null' }]", `anyOf: [{ type: string }, { type: integer }, { type: 'null' }, { ${THING} }]`, "addition alternative-added", "breaking alternative-added", "null was already accepted"],
  ["an object is added to a type and null", "type: [string, 'null']", `anyOf: [{ type: string }, { type: 'null' }, { ${THING} }]`, "addition alternative-added", "breaking alternative-added", "null was already accepted"],
  ["an object is added to a list of types", "type: [string, integer]", `oneOf: [{ type: [string, integer] }, { ${THING} }]`, "addition alternative-added", "breaking alternative-added", "each type is unchanged"],
  ["an object is added to types behind a reference", "$ref: '#/components/schemas/V' WITH V: { oneOf: [{ type: string }, { type: integer }] }", `$ref: '#/components/schemas/V' WITH V: { oneOf: [{ type: string }, { type: integer }, { ${THING} }] }`, "addition alternative-added", "breaking alternative-added", "the rule is the same inside other schemas"],
  ["an object is added to constants", "oneOf: [{ const: a }, { const: b }]", `oneOf: [{ const: a }, { const: b }, { ${THING} }]`, "addition alternative-added", "breaking alternative-added", "the constants are unchanged"],
  ["an object is added to an enum", "enum: [a, b]", `oneOf: [{ enum: [a] }, { enum: [b] }, { ${THING} }]`, "addition alternative-added", "breaking alternative-added", "the values are unchanged"],
  ["an object is removed from constants", `oneOf: [{ const: a }, { const: b }, { ${THING} }]`, "oneOf: [{ const: a }, { const: b }]", "breaking alternative-removed", "fix alternative-removed", "the constants are unchanged"],
  ["a value is added to an enum next to an object", `oneOf: [{ enum: [a] }, { ${THING} }]`, `oneOf: [{ enum: [a] }, { enum: [b] }, { ${THING} }]`, "addition enum-value-added", "addition enum-value-added", "an enum in two parts is open too"],
  ["a constant is added to another next to an object", `oneOf: [{ const: a }, { ${THING} }]`, `oneOf: [{ const: a }, { const: b }, { ${THING} }]`, "addition enum-value-added", "breaking type-widened", "a constant is closed in our types"],
]);

const ITEM = "{ $ref: '#/components/schemas/Item' }";
const oneOrMany = (properties: string) =>
  [
    "oneOf:",
    `  - { type: object, required: [item, links], properties: { item: ${ITEM}, links: { type: object } } }`,
    `  - { type: object, required: [items, links], properties: { items: { type: array, items: ${ITEM} }, links: { type: object } } }`,
    ` WITH Item: { type: object, properties: { ${properties} } }`,
  ].join("\n");
const strings = (names: string) => [...names].map((name) => `${name}: { type: string }`).join(", ");
const titled = (title: string, properties: string) =>
  `{ type: object, title: ${title}, properties: { ${properties} } }`;

// biome-ignore format: a table
export const matchedAlternatives = schemaTable("unnamed alternatives are matched", [
  ["by their properties, even if much is added inside", oneOrMany(strings("a")), oneOrMany(strings("abcdefgh")), Array(7).fill("addition property-added").join(", "), Array(7).fill("addition property-added").join(", "), "neither one nor several have changed"],
  ["by their title", `oneOf: [${titled("A", strings("xyz"))}, ${titled("B", strings("x"))}]`, `oneOf: [${titled("A", strings("x"))}, ${titled("B", strings("xyzw"))}]`, "breaking property-removed, breaking property-removed, addition property-added, addition property-added, addition property-added", "breaking property-removed, breaking property-removed, addition property-added, addition property-added, addition property-added", "their titles identify them"],
  ["without a breaking change", `oneOf: [${holding(strings("ax"))}, ${holding(strings("ay"))}]`, `oneOf: [${holding(strings("ayz"))}, ${holding(strings("axw"))}]`, "addition property-added, addition property-added", "addition property-added, addition property-added", "properties were only added"],
]);

const [FOO, BAR, NOTE] = ["foo: { type: string }", "bar: { type: string }", "note: { type: string }"];
const needing = (names: string, ...properties: string[]) =>
  `{ type: object, required: [${names}], properties: { ${properties.join(", ")} } }`;
const EITHER = `[${needing("foo", FOO, BAR)}, ${needing("bar", FOO, BAR)}]`;

// biome-ignore format: a table
export const doubleFits = schemaTable("requests that match two alternatives of oneOf", [
  ["an object becomes oneOf, and matches two alternatives", needing("foo, bar", FOO, BAR), `oneOf: ${EITHER}`, "breaking condition-changed, addition property-became-optional, addition alternative-added", "breaking property-became-optional, breaking alternative-added", "2020-12, 10.2.1.3: exactly one may match"],
  ["an object becomes anyOf, and matches two alternatives", needing("foo, bar", FOO, BAR), `anyOf: ${EITHER}`, "addition property-became-optional, addition alternative-added", "breaking property-became-optional, breaking alternative-added", "2020-12, 10.2.1.2: two may match"],
  ["an alternative is added that covers another", `oneOf: [${needing("foo", FOO)}, { type: string }]`, `oneOf: [${needing("foo", FOO)}, { type: string }, ${needing("", FOO, NOTE)}]`, "addition alternative-added, breaking condition-changed", "breaking alternative-added", "2020-12, 10.2.1.3: every old object also matches the new one"],
  ["an alternative is added that covers another, next to anyOf", `anyOf: [${needing("foo", FOO)}, { type: string }]`, `anyOf: [${needing("foo", FOO)}, { type: string }, ${needing("", FOO, NOTE)}]`, "addition alternative-added", "breaking alternative-added", "2020-12, 10.2.1.2: two may match"],
  ["an alternative is loosened and then covers another", `oneOf: [${needing("foo", FOO, BAR)}, ${needing("foo, bar, note", FOO, BAR, NOTE)}]`, `oneOf: [${needing("foo", FOO, BAR)}, ${needing("foo", FOO, BAR, NOTE)}]`, "addition property-became-optional, addition property-became-optional, breaking condition-changed", "breaking property-became-optional, breaking property-became-optional", "2020-12, 10.2.1.3: exactly one may match"],
  ["only two alternatives remain that already overlapped", `oneOf: [{ type: object }, { type: integer }, { type: number }]`, `oneOf: [{ type: object }, { type: integer }, { type: number, description: Any. }]`, "fix documentation-changed", "fix documentation-changed", "an integer was refused before"],
  ["numbers are added to integers", `oneOf: [{ ${THING} }, { type: integer }]`, `oneOf: [{ ${THING} }, { type: integer }, { type: number }]`, "addition alternative-added, breaking condition-changed", "breaking alternative-added", "2020-12, 10.2.1.3: every integer is a number"],
  ["a constant distinguishes the new alternative", `oneOf: [${constant("a")}, { type: string }]`, `oneOf: [${constant("a")}, { type: string }, ${constant("b")}]`, "addition alternative-added", "breaking alternative-added", "no object has both"],
]);

const KINDS =
  "WITH A: { type: object, properties: { k: { type: string } } }\nB: { type: object, properties: { k: { type: string } } }";
const choice = (by: string) => `{ oneOf: [${A}, ${B}]${by} } ${KINDS}`;

// biome-ignore format: a table
export const discriminators = schemaTable("discriminators", [
  ["a discriminator is added", choice(""), choice(", discriminator: { propertyName: k }"), "breaking discriminator-added", "fix discriminator-added", "types contain its constants, which callers must send"],
  ["a discriminator is removed", choice(", discriminator: { propertyName: k }"), choice(""), "breaking discriminator-removed", "breaking discriminator-removed", "types are no longer distinguished"],
  ["a discriminator uses another property", choice(", discriminator: { propertyName: k }"), choice(", discriminator: { propertyName: j }"), "breaking discriminator-changed", "breaking discriminator-changed", "code distinguishes types by it"],
  ["a value is removed", choice(", discriminator: { propertyName: k, mapping: { a: A, b: B } }"), choice(", discriminator: { propertyName: k, mapping: { a: A } }"), "breaking discriminator-changed", "breaking discriminator-changed", "code distinguishes B by it"],
  ["a value is added", choice(", discriminator: { propertyName: k, mapping: { a: A } }"), choice(", discriminator: { propertyName: k, mapping: { a: A, b: B } }"), "breaking discriminator-changed", "breaking discriminator-changed", "B was already distinguished by its name"],
  ["values are swapped", choice(", discriminator: { propertyName: k, mapping: { a: A, b: B } }"), choice(", discriminator: { propertyName: k, mapping: { a: B, b: A } }"), "addition discriminator-relaxed, addition discriminator-relaxed", "breaking discriminator-changed, breaking discriminator-changed", "code that checks the values reads the other type"],
  ["a mapping in another notation", choice(", discriminator: { propertyName: k, mapping: { a: A } }"), choice(", discriminator: { propertyName: k, mapping: { a: '#/components/schemas/A' } }"), SAME, SAME, "3.0.3: the value is a name or a reference"],
  ["a value is added that equals the name", choice(", discriminator: { propertyName: k, mapping: { a: A } }"), choice(", discriminator: { propertyName: k, mapping: { a: A, B: B } }"), SAME, SAME, "it already selected B"],
]);

const ext4 = (more: string) => `Ext4: { type: object, required: [fs], properties: { fs: { type: string }${more} } }`;
const volumes = (
  keyword: string,
  by: string,
  components = `${ext4("")}\n${ext4(", label: { type: string }").replace("Ext4", "Xfs")}`,
) =>
  `{ ${keyword}: [{ $ref: '#/components/schemas/Ext4' }, { $ref: '#/components/schemas/Xfs' }]${by} } WITH ${components}`;
const FS = ", discriminator: { propertyName: fs }";
const tagged = (tag: string) => `, discriminator: { propertyName: fs, mapping: { ${tag} } }`;
const SIZED = `${ext4("")}\n${ext4(", size: { type: integer }").replace("Ext4", "Xfs").replace("[fs]", "[fs, size]")}`;
const UNTAGGED = "Ext4: { type: object, properties: { a: {} } }\nXfs: { type: object, properties: { b: {} } }";

// biome-ignore format: a table
export const relaxedDiscriminators = schemaTable("removed discriminators in requests", [
  ["of anyOf", volumes("anyOf", FS), volumes("anyOf", ""), "addition discriminator-relaxed", "breaking discriminator-removed", "nothing is refused, and existing code still compiles"],
  ["of oneOf with overlapping schemas", volumes("oneOf", FS), volumes("oneOf", ""), "breaking discriminator-removed", "breaking discriminator-removed", "2020-12, 10.2.1.3: a value that matches two is refused"],
  ["of anyOf whose alternatives lack the property", volumes("anyOf", FS, UNTAGGED), volumes("anyOf", "", UNTAGGED), "breaking discriminator-removed", "breaking discriminator-removed", "code that writes it no longer compiles"],
  ["of anyOf in a list", `{ type: array, items: ${volumes("anyOf", FS).replace(" WITH", " } WITH")}`, `{ type: array, items: ${volumes("anyOf", "").replace(" WITH", " } WITH")}`, "addition discriminator-relaxed", "breaking discriminator-removed", "the rule is the same inside other schemas"],
  ["a value moves to a schema that covers the old schema", volumes("oneOf", tagged("a: Ext4, b: Xfs")), volumes("oneOf", tagged("a: Xfs, b: Xfs")), "addition discriminator-relaxed", "breaking discriminator-changed", "earlier requests are accepted, and still compile"],
  ["a value moves to a stricter schema", volumes("oneOf", tagged("a: Ext4, b: Xfs"), SIZED), volumes("oneOf", tagged("a: Xfs, b: Xfs"), SIZED), "breaking discriminator-changed", "breaking discriminator-changed", "earlier requests lack a property"],
  ["a second alternative is distinguished from the only alternative", `{ $ref: '#/components/schemas/Ext4' } WITH ${ext4("")}`, volumes("oneOf", FS), "addition alternative-added, breaking discriminator-added", "breaking alternative-added, fix discriminator-added", "callers must now send its constant"],
]);

const PET = "{ $ref: '#/components/schemas/Pet' }";
const DOG = `Dog: { allOf: [${PET}, { type: object, properties: { bark: { type: string } } }] }`;
const pets = (subtypes: string, mapping = "", schema = PET) =>
  `${schema} WITH Pet: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k${mapping} } }\nCat: { allOf: [${PET}, { type: object }] }\n${subtypes}`;
const mapped = (names: string) => `, mapping: { ${names} }`;

// biome-ignore format: a table
export const subtypes = schemaTable("subtypes of a schema with a discriminator", [
  ["a subtype is removed", pets(DOG), pets(""), "breaking alternative-removed", "fix alternative-removed", "3.1.0, 4.8.25: a schema that extends it by allOf is an alternative of it"],
  ["a subtype is added", pets(""), pets(DOG), "addition subtype-added", "addition subtype-added", "3.1.0, 4.8.25: the set of subtypes is open"],
  ["a subtype loses a property", pets(DOG), pets(DOG.replace(/, properties.*string } }/, "")), "breaking property-removed", "breaking property-removed", "it is read and written like the others"],
  ["a subtype that is mapped is removed", pets(DOG, mapped("d: Dog, c: Cat")), pets("", mapped("c: Cat")), "breaking alternative-removed", "fix alternative-removed", "the change is reported once, not for each place"],
  ["a subtype that is mapped is added", pets("", mapped("c: Cat")), pets(DOG, mapped("d: Dog, c: Cat")), "addition subtype-added", "addition subtype-added", "the change is reported once, not for each place"],
  ["a subtype that is only in the mapping changes", pets("Dog: { type: object, properties: { a: {} } }", mapped("d: Dog")), pets("Dog: { type: object }", mapped("d: Dog")), "breaking property-removed", "breaking property-removed", "3.1.0, 4.8.25: the mapping refers to it"],
  ["a subtype of a subtype is removed", pets(`${DOG}\nPoodle: { allOf: [{ $ref: '#/components/schemas/Dog' }] }`), pets(DOG), "breaking alternative-removed", "fix alternative-removed", "allOf leads to the discriminator"],
  ["a subtype is removed, and the schema is wrapped", pets(DOG, "", `allOf: [${PET}]`), pets("", "", `allOf: [${PET}]`), "breaking alternative-removed", "fix alternative-removed", "allOf with one schema is equivalent to it"],
  ["a subtype is removed, and only another is used", pets(DOG, "", "{ $ref: '#/components/schemas/Cat' }"), pets("", "", "{ $ref: '#/components/schemas/Cat' }"), SAME, SAME, "the other is not affected"],
  ["a subtype is added without a discriminator", `${A} ${AB}`, `${A} ${AB}\nC: { allOf: [${A}] }`, SAME, SAME, "nothing distinguishes it"],
]);

const dynamic = (item: string) =>
  `$ref: '#/components/schemas/N' WITH N: { $dynamicAnchor: n, type: object, properties: { kids: { type: array, items: ${item} } } }`;
const NODE = "WITH N: { type: object, properties: { next: { $ref: '#/components/schemas/N' }, a: { type: string } } }";
const ROUND =
  "WITH N: { type: object, properties: { next: { $ref: '#/components/schemas/N' }, a: { type: integer } } }";

// biome-ignore format: a table
export const references = schemaTable("references", [
  ["a component is inlined", `${A} ${AB}`, `{ type: object, properties: { a: { type: string } } } ${AB}`, SAME, SAME, "the type is the same, and its name still exists"],
  ["a schema becomes a component", "type: string", "$ref: '#/components/schemas/T' WITH T: { type: string }", SAME, SAME, "the type is the same"],
  ["an unused component is renamed", "type: string WITH A: { type: string }", "type: string WITH B: { type: string }", SAME, SAME, "it belongs to no operation"],
  ["an unused component is removed", "type: string WITH A: { type: string }", "type: string", SAME, SAME, "it belongs to no operation"],
  ["a component is renamed", "$ref: '#/components/schemas/T' WITH T: { type: string }", "$ref: '#/components/schemas/U' WITH U: { type: string }", "breaking component-renamed", "breaking component-renamed", "its type is exported by its name"],
  ["two identical components are renamed", `anyOf: [{ $ref: '#/components/schemas/S' }, { $ref: '#/components/schemas/T' }] WITH S: { type: object }\nT: { type: object }`, `anyOf: [{ $ref: '#/components/schemas/U' }] WITH U: { type: object }`, "breaking component-renamed, breaking component-removed, breaking alternative-removed", "breaking component-renamed, breaking component-removed, fix alternative-removed", "one of them corresponds to the other"],
  ["a component is removed", "$ref: '#/components/schemas/T' WITH T: { type: string }", "type: string", "breaking component-removed", "breaking component-removed", "its type was exported by its name"],
  ["a reference to a part of a component", "$ref: '#/components/schemas/T/properties/a' WITH T: { properties: { a: { type: string } } }", "type: string", SAME, SAME, "a schema without a name is not exported"],
  ["a reference through another component", "$ref: '#/components/schemas/T' WITH T: { type: string }", "$ref: '#/components/schemas/U' WITH U: { $ref: '#/components/schemas/T' }\nT: { type: string }", SAME, SAME, "references are resolved"],
  ["a recursive schema", `$ref: '#/components/schemas/N' ${NODE}`, `$ref: '#/components/schemas/N' ${NODE}`, SAME, SAME, "the comparison of a schema that contains itself ends"],
  ["a recursive schema changes", `$ref: '#/components/schemas/N' ${NODE}`, `$ref: '#/components/schemas/N' ${ROUND}`, "breaking type-changed", "breaking type-changed", "the change is reported once, not for each place"],
  ["two schemas that contain each other", "$ref: '#/components/schemas/A' WITH A: { properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { properties: { a: { $ref: '#/components/schemas/A' } } }", "$ref: '#/components/schemas/A' WITH A: { properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { properties: { a: { $ref: '#/components/schemas/A' }, c: {} } }", "addition property-added", "addition property-added", "the change is reported once, not for each place"],
  ["a list that contains itself", "$ref: '#/components/schemas/T' WITH T: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/T' } }] }", "$ref: '#/components/schemas/T' WITH T: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/T' } }] }", SAME, SAME, "the comparison of a schema that contains itself ends"],
  ["a percent sign before an escape", "$ref: '#/components/schemas/T/properties/a~1b' WITH T: { properties: { a/b: { type: string } } }", "$ref: '#/components/schemas/T/properties/a%7E1b' WITH T: { properties: { a/b: { type: string } } }", SAME, SAME, "RFC 6901, 6: percent-encoding is decoded first"],
  ["an escaped percent sign", "type: string WITH T: { properties: { 'a~1b': { type: string } } }", "$ref: '#/components/schemas/T/properties/a%7E01b' WITH T: { properties: { 'a~1b': { type: string } } }", SAME, SAME, "RFC 6901, 4: ~0 is decoded last"],
  ["a reference to a dynamic anchor", "properties: { a: { $ref: '#s' } } WITH S: { $dynamicAnchor: s, type: string }", "properties: { a: { $ref: '#s' } } WITH S: { $dynamicAnchor: s, type: integer }", "breaking type-changed", "breaking type-changed", "2020-12, 8.2.2: it is also an anchor"],
  ["a dynamic reference", dynamic("{ $dynamicRef: '#n' }"), dynamic("{ type: string }"), "breaking type-changed", "breaking type-changed", "2020-12, 8.2.3.2: it is resolved to the anchor"],
  ["a dynamic reference and its target", dynamic("{ $dynamicRef: '#n' }"), dynamic("{ $ref: '#/components/schemas/N' }"), SAME, SAME, "2020-12, 8.2.3.2: in one document it is resolved to the target"],
  ["a dynamic reference without a target", dynamic("{ $dynamicRef: '#x' }"), dynamic("{}"), SAME, SAME, "nothing is known about it"],
  ["a dynamic reference to itself", "{ $dynamicAnchor: n, $dynamicRef: '#n', type: string }", "{ $dynamicAnchor: n, $dynamicRef: '#n', type: integer }", "breaking type-changed", "breaking type-changed", "the comparison of a schema that contains itself ends"],
  ["keywords next to a reference", `${A} ${AB}`, `{ $ref: '#/components/schemas/A', required: [a] } ${AB}`, "breaking property-became-required", "fix property-became-required", "2020-12: keywords next to `$ref` apply"],
  ["a description next to a reference", `${A} ${AB}`, `{ $ref: '#/components/schemas/A', description: Mine. } ${AB}`, "fix documentation-changed", "fix documentation-changed", "3.1.0: it replaces the other"],
]);
