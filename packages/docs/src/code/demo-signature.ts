import { mint } from "@chat-friends/usersig";
import { demo } from "../usersig/demo.ts";

/** Seconds for which the signature in the code of a page is valid: one working day. */
const expire = 86_400;

/** A signature of the demo identity, which is public. Only sandboxes accept it. `now` is in Unix milliseconds. */
export function demoSignature(now: number): string {
  return mint({ ...demo, now: Math.floor(now / 1000), expire });
}
