export { describeContract } from "./describe-contract.ts";
export { describeFaults } from "./describe-faults.ts";
