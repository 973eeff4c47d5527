#!/usr/bin/env node
import * as module from "node:module";

// Node before 22 has no such cache.
if ("enableCompileCache" in module) module.enableCompileCache();
const { main } = await import("./main.ts");
await main();
