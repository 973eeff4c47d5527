import { rolldown } from "rolldown";
import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
async function w(code) {
  const f = new URL("./zz-in.mjs", import.meta.url).pathname;
  writeFileSync(f, code);
  const b = await rolldown({ input: f, external: /^msw/, resolve: { conditionNames: ["@snap/source", "import", "default"] } });
  const { output } = await b.generate({ minify: true });
  const main = output[0];
  const seen = new Set(); const q=[main.fileName]; let t=0;
  while(q.length){const n=q.pop(); if(seen.has(n)) continue; seen.add(n); const c=output.find(o=>o.fileName===n); t+=gzipSync(c.code,{level:9}).length; q.push(...c.imports);}
  return t;
}
const list=(p,c,path)=>`import { ${c} } from "@snap/${p}"; for await (const item of ${c}().paginate("${path}")) console.log(item);`;
const d=await w(list("digitalocean","createDigitalOceanClient","/v2/snapshots"));
const n=await w(list("neon","createNeonClient","/projects/{project_id}/snapshots"));
const u1=await w(`import { createSnap } from "@snap/unified"; import { digitalocean } from "@snap/unified/digitalocean"; for await (const s of createSnap({accounts:[digitalocean()]}).list()) console.log(s);`);
const u2=await w(`import { createSnap } from "@snap/unified"; import { digitalocean } from "@snap/unified/digitalocean"; import { neon } from "@snap/unified/neon"; for await (const s of createSnap({accounts:[digitalocean(),neon()]}).list()) console.log(s);`);
console.log({d,n,u1,u2,adds:u2-u1});
