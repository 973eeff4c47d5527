// CommonJS over the entries it is given: Node 20.19 and later load ES modules by require(). Prints those with exports.
for (const entry of process.argv.slice(2)) {
  if (Object.keys(require(entry)).length > 0) console.log(entry);
}
