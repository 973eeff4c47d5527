import { rolldown } from "rolldown";
import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
const code=`import { createDigitalOceanClient } from "@snap/digitalocean"; for await (const { name } of createDigitalOceanClient().paginate("/v2/snapshots")) console.log(name);`;
writeFileSync(".size-lead/program.js", code);
const b=await rolldown({input:import.meta.dirname+"/../.size-lead/program.js", external:/^msw/});
const {output}=await b.generate({minify:true});
for(const c of output){ if(c.type!=="chunk")continue; console.log(c.fileName,c.isEntry?"ENTRY":c.isDynamicEntry?"dyn":"", c.code.length, gzipSync(c.code,{level:9}).length, c.imports);
 const m=Object.entries(c.modules).map(([k,v])=>[k.split("/").slice(-3).join("/"),v.renderedLength]).sort((a,b)=>b[1]-a[1]);
 for(const [k,v] of m) if(v) console.log("   ",v,k);
 writeFileSync(".size-lead/out-"+c.fileName.replace(/\W/g,"_")+".js",c.code);
}
