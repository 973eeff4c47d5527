// Requires the given entries from CommonJS, which Node 20.19 and later support, and prints those with exports.
for (const entry of process.argv.slice(2)) {
  if (Object.keys(require(entry)).length > 0) console.log(entry);
}
