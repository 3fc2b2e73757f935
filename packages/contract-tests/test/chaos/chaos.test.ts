import { testChaos } from "./chaos.ts";

// The title of a failed test names its seed. Put it into the list to repeat the run.
testChaos([Math.floor(Math.random() * 2 ** 32)], [1]);
