import { mint } from "@chat-friends/usersig";
import { demo } from "../usersig/demo.ts";

/** Seconds for which the signature in the code of a page is valid: one working day. */
const expire = 86_400;

/** A signature by the demo key, which is public: only sandboxes accept it. It is for the demo app unless another one is given. `now` is in Unix milliseconds. */
export function demoSignature(now: number, { sdkAppId, identifier }: Caller = demo): string {
  return mint({ sdkAppId, identifier, secretKey: demo.secretKey, now: Math.floor(now / 1000), expire });
}

interface Caller {
  sdkAppId: number;
  identifier: string;
}
