import { parseArgs } from "node:util";
import { keep, released, revised } from "./released.ts";

// --unreleased replaces the base of a version that is not published yet.
const { values: options } = parseArgs({ options: { unreleased: { type: "boolean", default: false } } });

const version = await keep(revised, released, options.unreleased);
console.log(`The base is now ${version}.`);
