import fc from "fast-check";

// Asked for each mutant again, a property need not be tried as often.
fc.configureGlobal({ numRuns: 10 });
