import { expect, it } from "vitest";
import { type CommandName, command, createClient, unwrap } from "../src/index.ts";
import { signer } from "./clients.ts";
import { recordingFetch } from "./recording-fetch.ts";

const body = { From_Account: "id", To_Account: ["id1"], DeleteType: "Delete_Type_Single" };
const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ResultItem: [] };

function arrange(answer: unknown) {
  const { requests, fetch } = recordingFetch(() => Response.json(answer));
  return { requests, chat: createClient({ region: "singapore", signer, fetch }) };
}

it("calls a command outside the five, signed, with its body", async () => {
  const { requests, chat } = arrange(ok);

  const result = await command(chat, "v4/sns/friend_delete", body);

  const { pathname, searchParams } = new URL(requests[0]?.url ?? "");
  expect(pathname).toBe("/v4/sns/friend_delete");
  expect(searchParams.get("usersig")).toBe("eJw*fixed-signature_");
  expect(await requests[0]?.json()).toEqual(body);
  expect(unwrap(result)).toEqual(ok);
});

it("throws a refusal with the command's name", async () => {
  const { chat } = arrange({ ActionStatus: "FAIL", ErrorCode: 60010, ErrorInfo: "" });

  const result = await command(chat, "v4/sns/friend_delete", body);

  expect(() => unwrap(result)).toThrow("friend_delete was refused: 60010 CallerNotAdmin.");
});

it("passes the abort signal on", async () => {
  const { requests, chat } = arrange(ok);
  const abort = new AbortController();

  await command(chat, "v4/sns/friend_delete", body, { signal: abort.signal });
  abort.abort();

  expect(requests[0]?.signal.aborted).toBe(true);
});

it.each([
  "friend_delete",
  "/v4/sns/friend_delete",
  "v4/sns",
  "v4/sns/friend_delete/",
  "v4/sns/friend_delete?usersig=x",
  "v4/../friend_delete",
])("refuses the name %s", async (name) => {
  const { requests, chat } = arrange(ok);

  await expect(command(chat, name as CommandName, body)).rejects.toThrow(
    new TypeError("the name of a command must look like v4/sns/friend_delete"),
  );

  expect(requests).toEqual([]);
});
