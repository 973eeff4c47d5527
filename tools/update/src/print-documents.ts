import { writeProviderDocuments } from "@snap/docs/provider-documents";

// A separate program, because it loads the package that has just been generated from an upstream.
const [repository = "", provider = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await writeProviderDocuments(repository, provider)));
