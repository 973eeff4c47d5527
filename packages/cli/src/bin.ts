#!/usr/bin/env node
import * as module from "node:module";

// Before version 22, Node has no compile cache.
if ("enableCompileCache" in module) module.enableCompileCache();
const { main } = await import("./main.ts");
await main();
