import { measureWorkers } from "./measure-workers.ts";

const [one, two] = [await measureWorkers(1), await measureWorkers(2)];
console.log(`Two workers are ${(one / two).toFixed(2)} times as fast as one.`);
