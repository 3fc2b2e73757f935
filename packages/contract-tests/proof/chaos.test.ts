import { testChaos } from "../test/chaos/chaos.ts";

const seeds = [1, 2, 3, ...Array.from({ length: 7 }, () => Math.floor(Math.random() * 2 ** 32))];

testChaos(seeds, seeds);
