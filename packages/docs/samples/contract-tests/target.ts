import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { signedIdentity, type Target } from "@chat-friends/contract-tests";
import {
  createSandbox,
  defaultWorld,
  demoIdentity,
  parseWorld,
  type World,
} from "@chat-friends/sandbox";

const worlds = new URL("../../../contract-tests/worlds/", import.meta.url);

/** Represents your own stand-in. */
const standIn = createSandbox();

// #region target
const { sdkAppId, secretKey } = demoIdentity;

export const target: Target = {
  name: "my stand-in",
  baseUrl: "http://127.0.0.1:8080",
  fetch: standIn.fetch,
  identity: signedIdentity({ sdkAppId, identifier: "administrator", secretKey }),
  async prepare({ id }) {
    try {
      await standIn.control.importWorld(await worldOf(id));
      return undefined;
    } catch (error) {
      return { reason: String(error) };
    }
  },
};
// #endregion

async function worldOf(id: string): Promise<World> {
  const file = new URL(`${id}.json`, worlds);
  return existsSync(file) ? parseWorld(await readFile(file, "utf8")) : defaultWorld;
}
