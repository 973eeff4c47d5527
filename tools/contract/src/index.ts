export { describeContract } from "./describe-contract.ts";
export { describeFaults } from "./describe-faults.ts";
export { describeMockCloud } from "./describe-mock-cloud.ts";
