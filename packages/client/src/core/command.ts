import type { Client } from "openapi-fetch";
import type { ChatClient } from "./create-client.ts";

/** The envelope of every reply of the service. A command may add members. */
export type CommandReply =
  | { ActionStatus: "OK"; ErrorCode: 0; ErrorInfo: string; [member: string]: unknown }
  | { ActionStatus: "FAIL"; ErrorCode: number; ErrorInfo: string; [member: string]: unknown };

/** What `command` gives, the same as a client's `POST`. */
export interface CommandResult {
  data?: CommandReply;
  error?: unknown;
  response: Response;
}

/** Name of a command, such as v4/sns/friend_delete. */
export type CommandName = `v4/${string}/${string}`;

type CommandPaths = {
  [Path in `/${CommandName}`]: {
    post: {
      requestBody: { content: { "application/json": object } };
      responses: { 200: { content: { "application/json": CommandReply } } };
    };
  };
};

/**
 * Calls a command outside the five operations. It is signed like them.
 * @throws {TypeError} for a name that does not have three words
 * @example
 * const { data } = await command(chat, "v4/sns/friend_delete", { From_Account: "id", To_Account: ["id1"] });
 */
export async function command(
  chat: ChatClient,
  name: CommandName,
  body: object,
  init: { signal?: AbortSignal } = {},
): Promise<CommandResult> {
  if (!/^v4\/\w+\/\w+$/.test(name)) throw new TypeError("the name of a command must look like v4/sns/friend_delete");
  // It is the same client: only its types say which paths openapi-fetch takes.
  return (chat as unknown as Client<CommandPaths>).POST(`/${name}`, { ...init, body });
}
