import { writeDocuments } from "@snap/docs/documents";

// A program of its own: it loads the package that has just been made of an upstream.
const [repository = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await writeDocuments(repository)));
