export { cellOf } from "./cell-of.ts";
export { describeContract } from "./describe-contract.ts";
export { describeCoverage } from "./describe-coverage.ts";
export { describeFaultMatrix } from "./describe-fault-matrix.ts";
export { describeFaults } from "./describe-faults.ts";
export { describeMockCloud } from "./describe-mock-cloud.ts";
