import { bootstrap } from "./bootstrap.mjs";

// Installs everything, because the program installs everything again under the new names.
bootstrap({ script: "tools/repo/src/tasks/scope.ts" });
