/** The methods that OpenAPI 3.1 has, each the name of an operation in a path item. */
export const ALL_METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "trace"] as const;

/** Those that clients send: `fetch` refuses TRACE. */
export const METHODS = ["get", "post", "put", "patch", "delete", "head", "options"] as const;

export type Method = (typeof METHODS)[number];
