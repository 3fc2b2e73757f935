import { testChaos } from "./chaos.ts";

// The title of a failed test names its seed. Put it into the list to repeat the run.
testChaos({ owners: 40, inTime: [Math.floor(Math.random() * 2 ** 32)], beyondIt: [1] });
