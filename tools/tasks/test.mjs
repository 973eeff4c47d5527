import { bootstrap } from "./bootstrap.mjs";

bootstrap({ script: "tools/tasks/src/test.ts" });
