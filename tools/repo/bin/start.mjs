import { bootstrap } from "./bootstrap.mjs";

// What compiling, building, the demo and the commands for specs need. The root's own tools always come along, those for
// tests included: tests, editors and the root's scripts look for them there. What the filters leave out is what the
// runtime tests alone need: other runtimes, Prism, DigitalOcean's client.
bootstrap({
  filters: [
    "./packages/*",
    "@snap/codegen",
    "@snap/diff",
    "@snap/docs",
    "@snap/examples",
    "@snap/openapi",
    "@snap/repo",
    "@snap/intake",
    "@snap/sync",
    "@snap/update",
  ],
  script: "tools/repo/src/tasks/start.ts",
});
