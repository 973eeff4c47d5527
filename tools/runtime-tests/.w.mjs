import { rolldown } from "rolldown"; import { gzipSync } from "node:zlib"; import { writeFileSync, mkdtempSync } from "node:fs";
const d = mkdtempSync("/tmp/wt-matrix/tools/runtime-tests/.size-");
const P = { do:`import { createDigitalOceanClient } from "@snap/digitalocean";
  for await (const { name } of createDigitalOceanClient().paginate("/v2/snapshots")) console.log(name);`,
one:`import { createSnap } from "@snap/unified"; import { digitalocean } from "@snap/unified/digitalocean";
for await (const { ref } of createSnap({ accounts: [digitalocean()] }).list()) console.log(ref);`,
three:`import { createSnap } from "@snap/unified"; import { digitalocean } from "@snap/unified/digitalocean";import { fireworks } from "@snap/unified/fireworks";import { instavm } from "@snap/unified/instavm";
for await (const { ref } of createSnap({ accounts: [digitalocean(), fireworks(), instavm()] }).list()) console.log(ref);`,
msw:`import { handlers } from "@snap/digitalocean/msw"; import { setupServer } from "msw/node"; setupServer(...handlers).listen();`};
for (const [n, t] of Object.entries(P)) { const f = d+"/"+n+".js"; writeFileSync(f,t);
 const b = await rolldown({ input: f, external:[/^msw/,/^node:/], onwarn(){} , logLevel:"silent"}); const { output } = await b.generate({ minify: true });
 console.log(n, output.map(o=>[o.fileName, o.code.length, gzipSync(o.code,{level:9}).length]).join(" | "));
 if (n==="one") { const mods = output[0].modules; const r = Object.entries(mods).map(([k,v])=>[v.renderedLength ?? v.code?.length, k.replace(/.*\/(packages|node_modules)\//,"")]).sort((a,b)=>b[0]-a[0]); console.log(r.slice(0,45).join("\n")); writeFileSync("/tmp/wtm-one.js", output[0].code); }
}
