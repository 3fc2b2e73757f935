import { examples } from "../src/examples.gen.ts";
import { exampleFaults } from "./example-faults.ts";

const faults = exampleFaults(examples);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
