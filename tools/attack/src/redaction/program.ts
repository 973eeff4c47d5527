import { SeededRandom } from "../seeded-random.ts";
import { attackRedaction } from "./attack-redaction.ts";

// Runs each attack once with the given seed, in runtimes other than that of `pnpm attack`.
const count = await attackRedaction(new SeededRandom(Number(process.argv[2])), Date.now());
console.log(`${count} attacks`);
