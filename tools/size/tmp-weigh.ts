import { mkdtemp, rm } from "node:fs/promises";
import { PROGRAMS } from "./src/programs.ts";
import { weigh } from "./src/weigh.ts";
const folder = await mkdtemp(import.meta.dirname + "/.size-");
for (const p of PROGRAMS.filter((p) => p.package === "@snap/unified")) console.log(p.does, await weigh(folder, p.code));
await rm(folder, { recursive: true });
