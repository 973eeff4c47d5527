import { SeededRandom } from "../seeded-random.ts";
import { attackRedaction } from "./attack-redaction.ts";

// For runtimes other than that of `pnpm attack`: each attack once, from the seed that is given.
const count = await attackRedaction(new SeededRandom(Number(process.argv[2])), Date.now());
console.log(`${count} attacks`);
