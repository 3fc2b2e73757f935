import { mint } from "@chat-friends/usersig";
import { demo } from "../usersig/demo.ts";

/** Seconds for which the signature in the code of a page is good: a day of work on it. */
const expire = 86_400;

/** A signature of the demo identity, which is public and opens sandboxes only; `now` in Unix milliseconds. */
export function demoSignature(now: number): string {
  return mint({ ...demo, now: Math.floor(now / 1000), expire });
}
