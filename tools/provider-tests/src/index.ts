export { describeContract } from "./describe-contract.ts";
export { describeCoverage } from "./describe-coverage.ts";
export { describeFaults } from "./describe-faults.ts";
export { describeMockCloud } from "./describe-mock-cloud.ts";
