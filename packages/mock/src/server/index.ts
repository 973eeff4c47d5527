export type { Access } from "./access.ts";
export type { ProviderMocks } from "./load-provider-mocks.ts";
export { type ServedCloud, type ServeOptions, serveCloud } from "./serve-cloud.ts";
