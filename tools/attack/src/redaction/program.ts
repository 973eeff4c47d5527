import { SeededRandom } from "../seeded-random.ts";
import { attackRedaction } from "./attack-redaction.ts";

// For other runtimes than that of `pnpm attack`: runs each attack once with the given seed.
const count = await attackRedaction(new SeededRandom(Number(process.argv[2])), Date.now());
console.log(`${count} attacks`);
