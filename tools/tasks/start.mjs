import { bootstrap } from "./bootstrap.mjs";

// What compiling, building and the demo need; nothing that only tests need.
bootstrap({
  filters: ["./packages/*", "@snap/codegen", "@snap/demo", "@snap/tasks"],
  script: "tools/tasks/src/start.ts",
});
