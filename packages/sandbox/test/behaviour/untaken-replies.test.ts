import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { sandboxWith } from "../support/sandbox-with.ts";
import { signedQuery } from "../support/send.ts";
import { connectTo, rawRequest, sendRaw, serve } from "../support/serve.ts";

const tags = ["Tag_SNS_Custom_a", "Tag_SNS_Custom_b", "Tag_SNS_Custom_c"];
const friend = {
  From_Account: "ann",
  To_Account: "ben",
  CustomItem: tags.map((Tag) => ({ Tag, Value: "x".repeat(500) })),
};
const request = JSON.stringify({ From_Account: "ann", To_Account: Array(9000).fill("ben"), TagList: tags });
const call = rawRequest(`POST /v4/sns/friend_get_list?${signedQuery()}`, {}, request);
/** About 15 MB, which is more than the system takes from a server whose client does not read. */
const replyBytes = 15_000_000;

async function served(limits: Parameters<typeof serve>[1]) {
  return serve({ sandbox: sandboxWith({ customFriendFields: tags, friends: [friend] }) }, limits);
}

/** A client that asks for a large reply, and reads no more than its beginning. */
async function stall(url: string) {
  const socket = connectTo(url);
  socket.on("error", () => undefined);
  socket.write(call);
  await once(socket, "readable");
  return socket;
}

it("large replies that clients do not take are refused beyond their bound, and one that is taken counts no more", async () => {
  const { url } = await served({ untakenBytes: 1.5 * replyBytes });
  const socket = await stall(url);

  const refused = await sendRaw(url, call);
  const small = await sendRaw(
    url,
    rawRequest(`POST /v4/sns/group_get?${signedQuery()}`, {}, '{"From_Account":"ann","LastSequence":0}'),
  );
  const taken = await text(socket);

  expect(taken.length).toBeGreaterThan(replyBytes * 0.9);
  expect(refused.status).toBe("HTTP/1.1 503 Service Unavailable");
  expect(JSON.parse(refused.body)).toMatchObject({
    ErrorCode: 60008,
    ErrorInfo: "clients have not taken too many large replies yet; ask again later",
  });
  expect(JSON.parse(small.body)).toMatchObject({ ErrorCode: 0 });
  expect(JSON.parse((await sendRaw(url, call)).body)).toMatchObject({ ErrorCode: 0 });
});

it("a client that does not take a large reply in time is cut off", async () => {
  const { url } = await served({ replyTimeout: 50, untakenBytes: 1.5 * replyBytes });
  const socket = await stall(url);
  // The server's end of the connection is gone, so a second reply is within the bound.
  await new Promise((resolve) => setTimeout(resolve, 200));

  const second = await stall(url);
  const received = await text(socket).catch(() => "");

  expect(received.length).toBeLessThan(replyBytes * 0.9);
  second.destroy();
});
