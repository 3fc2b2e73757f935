import { createSandbox, demoIdentity, type Sandbox, type World } from "@chat-friends/sandbox";
import { type RunningServer, startServer } from "@chat-friends/sandbox/server";
import { type Inputs, inputsFor } from "../src/inputs.ts";

const caller = { sdkAppId: demoIdentity.sdkAppId, identifier: "administrator", secretKey: demoIdentity.secretKey };

const now = Math.floor(Date.now() / 1000);

/** What a run of the journeys against the demo app takes. */
export const demoInputs: Inputs = inputsFor(caller, now);

/** The same with a `*` in the signature, which about one second in ten gives: of the last hour, so that it is valid. */
export const starredInputs: Inputs = firstStarred(now);

function firstStarred(time: number): Inputs {
  const inputs = inputsFor(caller, time);
  return inputs.usersig.includes("*") ? inputs : firstStarred(time - 1);
}

/** Serves a fresh sandbox with the world, or what `change` makes of it, on a port of its own while `use` runs. */
export async function withSandbox<Result>(
  world: World,
  use: (url: string) => Promise<Result>,
  change: (sandbox: Sandbox) => Sandbox = (sandbox) => sandbox,
): Promise<Result> {
  const server: RunningServer = await startServer({
    sandbox: change(createSandbox({ world })),
    host: "127.0.0.1",
    port: 0,
  });
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}
