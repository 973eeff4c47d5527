/** What a change does to callers of the package that is compiled from the contract. */
export type Effect = "breaking" | "addition" | "fix" | "none";

type Rule = readonly [request: Effect, response: Effect];

/**
 * Every kind of change and its effect on callers, in requests and in responses. What concerns both has the first.
 *
 * Callers write requests and read responses. A change breaks them when their code stops compiling, when a client that
 * is already released would be refused, or when what they read may no longer be what was documented. So in requests
 * the narrower breaks and the wider adds; in responses the wider breaks, and the narrower is a fix. Enums of responses
 * are open in our types: a new value adds.
 */
export const RULES = {
  // What there is to call.
  "operation-added": ["addition", "addition"],
  "operation-removed": ["breaking", "breaking"],
  "operation-moved": ["breaking", "breaking"],
  "operation-id-added": ["addition", "addition"],
  "operation-id-changed": ["breaking", "breaking"], // It names types, records and mock handlers.
  "operation-id-removed": ["breaking", "breaking"],
  "path-parameter-renamed": ["breaking", "breaking"], // Callers write it in the path and in `params.path`.
  "callback-added": ["addition", "addition"], // It goes to an address that callers give.
  "callback-changed": ["breaking", "breaking"],
  "webhook-added": ["addition", "addition"],
  "webhook-changed": ["breaking", "breaking"],
  "webhook-removed": ["breaking", "breaking"],
  "component-renamed": ["breaking", "breaking"], // `components` is exported, with the names of what operations reach.
  "component-removed": ["breaking", "breaking"],

  // What a request takes; those that the provider makes, webhooks and callbacks, are read as responses are.
  "parameter-added": ["addition", "addition"],
  "required-parameter-added": ["breaking", "breaking"],
  "parameter-removed": ["breaking", "breaking"],
  "parameter-renamed": ["breaking", "breaking"],
  "parameter-moved": ["breaking", "breaking"],
  "parameter-became-required": ["breaking", "fix"],
  "parameter-became-optional": ["addition", "breaking"],
  "parameter-serialization-changed": ["breaking", "breaking"], // A released client writes it the old way.
  "request-body-added": ["addition", "addition"],
  "required-request-body-added": ["breaking", "breaking"],
  "request-body-removed": ["breaking", "breaking"],
  "request-body-became-required": ["breaking", "fix"],
  "request-body-became-optional": ["addition", "breaking"],
  "encoding-changed": ["breaking", "breaking"],

  // What a response holds.
  "response-status-added": ["addition", "addition"],
  "response-status-widened": ["breaking", "breaking"], // `data` may now be what callers cannot read as before.
  "redirect-documented": ["breaking", "breaking"], // It is a result then: GET and HEAD follow it no longer.
  "response-status-removed": ["breaking", "breaking"], // Code that distinguishes the status loses its body's type.
  "response-body-added": ["addition", "addition"],
  "response-body-removed": ["breaking", "breaking"],
  "response-header-added": ["addition", "addition"],
  "response-header-removed": ["breaking", "breaking"],
  "response-header-became-required": ["fix", "fix"],
  "response-header-became-optional": ["breaking", "breaking"],
  "media-type-added": ["addition", "addition"],
  "media-type-widened": ["breaking", "breaking"],
  "media-type-narrowed": ["breaking", "fix"], // Some of a range, such as `*/*`.
  "media-type-preferred": ["breaking", "breaking"], // A body without `contentType` is sent as it.
  "media-type-removed": ["breaking", "breaking"],

  // Properties.
  "property-added": ["addition", "addition"],
  "inherited-property-added": ["breaking", "addition"], // `constructor`: in TypeScript, each old object has one.
  "required-property-added": ["breaking", "breaking"],
  "property-removed": ["breaking", "breaking"],
  "property-became-required": ["breaking", "fix"],
  "property-became-optional": ["addition", "breaking"],
  "property-became-read-only": ["breaking", "none"],
  "property-became-write-only": ["none", "breaking"],
  "additional-properties-refused": ["breaking", "fix"],
  "additional-properties-accepted": ["addition", "fix"],
  "additional-properties-added": ["addition", "addition"], // The type gets an index signature…
  "additional-properties-removed": ["breaking", "breaking"], // …and loses it: reading or writing other keys ends.

  // Types and values.
  "type-changed": ["breaking", "breaking"],
  "type-narrowed": ["breaking", "fix"],
  "type-widened": ["addition", "breaking"],
  "became-nullable": ["addition", "breaking"],
  "became-not-nullable": ["breaking", "fix"],
  "format-changed": ["breaking", "breaking"],
  "format-narrowed": ["breaking", "fix"],
  "format-widened": ["addition", "breaking"], // Callers parse what has a format.
  "enum-value-added": ["addition", "addition"],
  "enum-value-removed": ["breaking", "fix"],
  "enum-value-replaced": ["breaking", "addition"], // Code that compares with the old value compiles, and never matches.
  "enum-added": ["breaking", "fix"],
  "enum-removed": ["addition", "addition"],
  "constant-changed": ["breaking", "breaking"],
  "constant-opened": ["none", "breaking"], // `const` became `enum`: the type of responses takes other values too.
  "constant-closed": ["none", "fix"],
  "alternative-added": ["addition", "breaking"],
  "alternative-removed": ["breaking", "fix"],
  "subtype-added": ["addition", "addition"], // The base stays as it was, and left open what is composed with it.
  "alternatives-changed": ["breaking", "breaking"],
  "discriminator-added": ["breaking", "fix"], // The types name a constant for each alternative.
  "discriminator-changed": ["breaking", "breaking"],
  "discriminator-removed": ["breaking", "breaking"],
  "discriminator-relaxed": ["addition", "breaking"], // What was sent is still taken, and still compiles.

  // Limits: they are in no type, so only what a provider would refuse breaks.
  "limit-tightened": ["breaking", "fix"],
  "limit-loosened": ["addition", "fix"],
  "pattern-changed": ["breaking", "fix"],
  "list-may-be-empty": ["addition", "breaking"], // Callers take the first item of a list that has one.
  "condition-changed": ["breaking", "fix"], // not, if, contains, dependentRequired…
  "condition-removed": ["addition", "fix"],
  "generated-type-changed": ["fix", "fix"], // What the generated types show, and nothing else was found to explain.
  "shape-changed": ["breaking", "breaking"], // prefixItems, patternProperties: they are in the types.

  // Defaults: who leaves a field out gets something else.
  "default-added": ["fix", "fix"],
  "default-changed": ["breaking", "fix"],
  "default-removed": ["breaking", "fix"],

  // Credentials and addresses: a released client has the old ones.
  "security-required": ["breaking", "breaking"],
  "security-optional": ["addition", "addition"],
  "security-alternative-added": ["addition", "addition"],
  "security-alternative-removed": ["breaking", "breaking"],
  "security-changed": ["breaking", "breaking"],
  "security-scopes-added": ["breaking", "breaking"],
  "security-scopes-removed": ["addition", "addition"],
  "credential-changed": ["breaking", "breaking"],
  "server-added": ["addition", "addition"],
  "server-changed": ["breaking", "breaking"],
  "server-removed": ["breaking", "breaking"],

  // Our own words.
  "provider-renamed": ["breaking", "breaking"],
  "pagination-added": ["addition", "addition"],
  "pagination-changed": ["fix", "fix"],
  "pagination-items-changed": ["breaking", "breaking"],
  "pagination-removed": ["breaking", "breaking"],
  "idempotency-changed": ["fix", "fix"],
  "input-changed": ["breaking", "breaking"],
  "rate-limit-changed": ["fix", "fix"],
  "mock-changed": ["fix", "fix"],
  "word-changed": ["fix", "fix"],
  "evidence-changed": ["none", "none"],

  // What people read.
  deprecated: ["fix", "fix"],
  "no-longer-deprecated": ["fix", "fix"],
  "documentation-changed": ["fix", "fix"], // Editors show it.
  "examples-changed": ["fix", "fix"], // Mocks return them.
  "info-changed": ["none", "none"],
  "tags-changed": ["none", "none"],
  "links-changed": ["none", "none"],
} as const satisfies Record<string, Rule>;
