import { testChaos } from "../test/chaos/chaos.ts";

testChaos([1, 2, 3, ...Array.from({ length: 7 }, () => Math.floor(Math.random() * 2 ** 32))]);
