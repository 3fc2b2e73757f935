import { createSandbox, demoIdentity, type Sandbox, type World } from "@chat-friends/sandbox";
import { type RunningServer, startServer } from "@chat-friends/sandbox/server";
import { type Inputs, inputsFor } from "../src/inputs.ts";

const caller = { sdkAppId: demoIdentity.sdkAppId, identifier: "administrator", secretKey: demoIdentity.secretKey };

const now = Math.floor(Date.now() / 1000);

/** The inputs of the journeys for the demo app. */
export const demoInputs: Inputs = inputsFor(caller, now);

/** The same with a `*` in the signature. About every tenth second gives one; the last hour is searched, so that the signature is valid. */
export const starredInputs: Inputs = firstStarred(now);

function firstStarred(time: number): Inputs {
  const inputs = inputsFor(caller, time);
  return inputs.usersig.includes("*") ? inputs : firstStarred(time - 1);
}

/** Serves a new sandbox with the world, after `change`, on its own port while `use` runs. */
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
