import fc from "fast-check";

// Property tests run for every mutant, so fewer runs of each are enough.
fc.configureGlobal({ numRuns: 10 });
