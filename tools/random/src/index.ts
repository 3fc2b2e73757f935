export { fraction, pick, type Random, randomBytes, randomText, seeded, some } from "./seeded.ts";
