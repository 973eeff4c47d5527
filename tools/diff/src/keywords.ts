/** Whether names that people chose stand below a keyword, not keywords. */
export function holdsNames(keyword: string): boolean {
  return NAMED.has(keyword);
}

/** Whether a value stands below a keyword, not the description of one: what looks like a reference in it is none. */
export function isData(keyword: string): boolean {
  return DATA.has(keyword) || keyword.startsWith("x-");
}

const NAMED = new Set(
  `$defs callbacks content definitions dependentSchemas encoding headers links mapping parameters pathItems paths
  patternProperties properties requestBodies responses schemas securitySchemes variables webhooks`.split(/\s+/),
);

const DATA = new Set(["const", "default", "enum", "example", "examples", "value"]);
