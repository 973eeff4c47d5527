export { describeProvider, type ProviderUnderTest } from "./describe-provider.ts";
export type { Subject } from "./subject.ts";
