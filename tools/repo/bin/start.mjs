import { bootstrap } from "./bootstrap.mjs";

// Installs the packages that compiling, building, the demo and the spec commands need. The tools of the root, test
// tools included, are always installed, because editors and scripts expect them there. The filters omit only the
// dependencies of the runtime tests: other runtimes, Prism and DigitalOcean's client.
bootstrap({
  filters: [
    "./packages/*",
    "@snap/codegen",
    "@snap/diff",
    "@snap/docs",
    "@snap/examples",
    "@snap/openapi",
    "@snap/provider-tests",
    "@snap/repo",
    "@snap/intake",
    "@snap/sync",
    "@snap/update",
  ],
  script: "tools/repo/src/tasks/start.ts",
});
