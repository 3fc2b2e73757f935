import { differences } from "@chat-friends/contract/examples";
import { createSandbox, parseWorld } from "@chat-friends/sandbox";
import { demoSignature } from "../code/demo-signature.ts";
import { demo } from "../usersig/demo.ts";
import type { CaseToSend } from "./cases-to-send.ts";

/** What the sandbox answered. */
export interface Sent {
  readonly status: number;
  readonly reply: unknown;
  /** Whether it is the reply of the case. */
  readonly isAsShown: boolean;
  readonly milliseconds: number;
}

/** Sends a case to a new sandbox in the page, which starts from the world of the case. So the answer is the same each time. */
export async function sendCase(path: string, sent: CaseToSend, clock: Clock): Promise<Sent> {
  const { request, world } = sent;
  const sandbox = createSandbox({ journal: false, ...(world !== undefined && { world: parseWorld(world) }) });
  const query = new URLSearchParams({
    sdkappid: String(demo.sdkAppId),
    identifier: demo.identifier,
    usersig: demoSignature(clock.now()),
    random: "1",
    contenttype: "json",
  });
  const address = `http://sandbox${path}?${query}`;
  const began = clock.elapsed();
  const response = await sandbox.fetch(new Request(address, { method: "POST", body: JSON.stringify(request) }));
  const reply: unknown = await response.json();
  const milliseconds = clock.elapsed() - began;
  return { status: response.status, reply, isAsShown: differences(reply, sent.reply).length === 0, milliseconds };
}

export interface Clock {
  /** Unix milliseconds. */
  now(): number;
  /** Milliseconds since any moment. */
  elapsed(): number;
}
