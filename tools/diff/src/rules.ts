/** The effect of a change on callers of the package that is compiled from the contract. */
export type Effect = "breaking" | "addition" | "fix" | "none";

type Rule = readonly [request: Effect, response: Effect];

/**
 * Every kind of change and its effect on callers, in requests and in responses. A change in both directions has the
 * first effect.
 *
 * Callers write requests and read responses. A change is breaking if their code no longer compiles, if the provider
 * would refuse requests of a released client, or if responses may no longer match their documentation. So accepting
 * less in a request is breaking, and accepting more is an addition; returning more in a response is breaking, and
 * returning less is a fix. Our types accept unknown values for enums in responses, so a new value is an addition.
 */
export const RULES = {
  // Operations, callbacks, webhooks and components.
  "operation-added": ["addition", "addition"],
  "operation-removed": ["breaking", "breaking"],
  "operation-moved": ["breaking", "breaking"],
  "operation-id-added": ["addition", "addition"],
  "operation-id-changed": ["breaking", "breaking"], // Types, records and mock handlers have the operationId as their name.
  "operation-id-removed": ["breaking", "breaking"],
  "path-parameter-renamed": ["breaking", "breaking"], // Callers write it in the path and in `params.path`.
  "callback-added": ["addition", "addition"], // The provider calls an address that the caller sets.
  "callback-changed": ["breaking", "breaking"],
  "webhook-added": ["addition", "addition"],
  "webhook-changed": ["breaking", "breaking"],
  "webhook-removed": ["breaking", "breaking"],
  "component-renamed": ["breaking", "breaking"], // The exported `components` type has a key for each component in use.
  "component-removed": ["breaking", "breaking"],

  // Requests. The requests of webhooks and callbacks are compared as responses.
  "parameter-added": ["addition", "addition"],
  "required-parameter-added": ["breaking", "breaking"],
  "parameter-removed": ["breaking", "breaking"],
  "parameter-renamed": ["breaking", "breaking"],
  "parameter-moved": ["breaking", "breaking"],
  "parameter-became-required": ["breaking", "fix"],
  "parameter-became-optional": ["addition", "breaking"],
  "parameter-serialization-changed": ["breaking", "breaking"], // A released client serializes it in the old way.
  "request-body-added": ["addition", "addition"],
  "required-request-body-added": ["breaking", "breaking"],
  "request-body-removed": ["breaking", "breaking"],
  "request-body-became-required": ["breaking", "fix"],
  "request-body-became-optional": ["addition", "breaking"],
  "encoding-changed": ["breaking", "breaking"],

  // Responses.
  "response-status-added": ["addition", "addition"],
  "response-status-widened": ["breaking", "breaking"], // `data` may have a type that callers do not expect.
  "redirect-documented": ["breaking", "breaking"], // The client returns it as a result instead of following it.
  "response-status-removed": ["breaking", "breaking"], // Code that checks for the status loses the type of the body.
  "response-body-added": ["addition", "addition"],
  "response-body-removed": ["breaking", "breaking"],
  "response-header-added": ["addition", "addition"],
  "response-header-removed": ["breaking", "breaking"],
  "response-header-became-required": ["fix", "fix"],
  "response-header-became-optional": ["breaking", "breaking"],
  "media-type-added": ["addition", "addition"],
  "media-type-widened": ["breaking", "breaking"],
  "media-type-narrowed": ["breaking", "fix"], // A part of a range such as `*/*`.
  "media-type-preferred": ["breaking", "breaking"], // A body without `contentType` is sent with this media type.
  "media-type-removed": ["breaking", "breaking"],

  // Properties.
  "property-added": ["addition", "addition"],
  "inherited-property-added": ["breaking", "addition"], // Every object in TypeScript already has a `constructor`.
  "required-property-added": ["breaking", "breaking"],
  "property-removed": ["breaking", "breaking"],
  "property-became-required": ["breaking", "fix"],
  "property-became-optional": ["addition", "breaking"],
  "property-became-read-only": ["breaking", "none"],
  "property-became-write-only": ["none", "breaking"],
  "additional-properties-refused": ["breaking", "fix"],
  "additional-properties-accepted": ["addition", "fix"],
  "additional-properties-added": ["addition", "addition"], // The type gets an index signature.
  "additional-properties-removed": ["breaking", "breaking"], // The type loses its index signature.

  // Types and values.
  "type-changed": ["breaking", "breaking"],
  "type-narrowed": ["breaking", "fix"],
  "type-widened": ["addition", "breaking"],
  "became-nullable": ["addition", "breaking"],
  "became-not-nullable": ["breaking", "fix"],
  "format-changed": ["breaking", "breaking"],
  "format-narrowed": ["breaking", "fix"],
  "format-widened": ["addition", "breaking"], // Callers parse values by their format.
  "enum-value-added": ["addition", "addition"],
  "enum-value-removed": ["breaking", "fix"],
  "enum-value-replaced": ["breaking", "addition"], // Code that compares with the old value still compiles, but never matches.
  "enum-added": ["breaking", "fix"],
  "enum-removed": ["addition", "addition"],
  "constant-changed": ["breaking", "breaking"],
  "constant-opened": ["none", "breaking"], // `const` became `enum`: response types now accept other values too.
  "constant-closed": ["none", "fix"],
  "alternative-added": ["addition", "breaking"],
  "alternative-removed": ["breaking", "fix"],
  "subtype-added": ["addition", "addition"], // The base type is unchanged and already allowed further subtypes.
  "alternatives-changed": ["breaking", "breaking"],
  "discriminator-added": ["breaking", "fix"], // The types contain a constant for each alternative.
  "discriminator-changed": ["breaking", "breaking"],
  "discriminator-removed": ["breaking", "breaking"],
  "discriminator-relaxed": ["addition", "breaking"], // Earlier requests are still accepted and still compile.

  // Limits. Types do not show them, so a change is breaking only if the provider would refuse earlier requests.
  "limit-tightened": ["breaking", "fix"],
  "limit-loosened": ["addition", "fix"],
  "pattern-changed": ["breaking", "fix"],
  "list-may-be-empty": ["addition", "breaking"], // Callers may rely on a first item.
  "condition-changed": ["breaking", "fix"], // not, if, contains, dependentRequired…
  "condition-removed": ["addition", "fix"],
  "generated-type-changed": ["fix", "fix"], // Only the generated types differ.
  "shape-changed": ["breaking", "breaking"], // The types show prefixItems and patternProperties.

  // Defaults. If a request omits the field, the provider uses another value.
  "default-added": ["fix", "fix"],
  "default-changed": ["breaking", "fix"],
  "default-removed": ["breaking", "fix"],

  // Credentials and URLs. A released client uses the old credentials and URLs.
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

  // Our own extensions.
  "provider-renamed": ["breaking", "breaking"],
  "pagination-added": ["addition", "addition"],
  "pagination-changed": ["fix", "fix"],
  "pagination-items-changed": ["breaking", "breaking"],
  "pagination-removed": ["breaking", "breaking"],
  "idempotency-changed": ["fix", "fix"],
  "input-changed": ["breaking", "breaking"],
  "rate-limit-changed": ["fix", "fix"],
  "scope-added": ["addition", "addition"],
  "scope-changed": ["breaking", "breaking"], // Callers pass the option, and may omit the parameter.
  "mock-changed": ["fix", "fix"],
  "word-changed": ["fix", "fix"],
  "evidence-changed": ["none", "none"],

  // Documentation and other text for people.
  deprecated: ["fix", "fix"],
  "no-longer-deprecated": ["fix", "fix"],
  "documentation-changed": ["fix", "fix"], // Editors show it.
  "examples-changed": ["fix", "fix"], // Mocks return them.
  "info-changed": ["none", "none"],
  "tags-changed": ["none", "none"],
  "links-changed": ["none", "none"],
} as const satisfies Record<string, Rule>;
