export { describeProvider, type ProviderUnderTest } from "./describe-provider.ts";
