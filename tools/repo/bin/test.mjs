import { bootstrap } from "./bootstrap.mjs";

bootstrap({ script: "tools/repo/src/tasks/test.ts" });
