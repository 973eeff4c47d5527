import { writeDocuments } from "@snap/docs/documents";

// A separate program, because it loads the package that has just been generated from an upstream.
const [repository = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await writeDocuments(repository)));
