import { EventEmitter, once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { countUntaken, largeReply } from "../../src/server/untaken-replies.ts";
import { sandboxWith } from "../support/sandbox-with.ts";
import { signedQuery } from "../support/send.ts";
import { connectTo, rawRequest, sendRaw, serve } from "../support/serve.ts";

/** A response behind another of its connection: it has no socket yet. */
const waiting = () => new ServerResponse(new IncomingMessage(new Socket()));

it.each([
  { bytes: largeReply - 1, counts: false },
  { bytes: largeReply, counts: true },
])("a reply of $bytes bytes counts: $counts", ({ bytes, counts }) => {
  const mayReply = countUntaken({ untakenBytes: largeReply, replyTimeout: 60_000 });
  const first = waiting();
  mayReply(bytes, first);

  expect(mayReply(largeReply, waiting())).toBe(!counts);
  first.emit("close");
  expect(mayReply(largeReply, waiting())).toBe(counts);
});

it("a response that has no socket when its time is over is forgotten, once", () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const mayReply = countUntaken({ untakenBytes: 2 * largeReply, replyTimeout: 50 });
  const late = waiting();
  mayReply(2 * largeReply, late);

  vi.advanceTimersByTime(49);
  expect(mayReply(largeReply, waiting())).toBe(false);
  vi.advanceTimersByTime(1);
  vi.useRealTimers();

  expect(late.destroyed).toBe(true);
  expect(mayReply(2 * largeReply, waiting())).toBe(true);
  late.emit("close");
  expect(mayReply(largeReply, waiting())).toBe(false);
});

it("a large reply whose client left before it was made counts no more", async () => {
  const tag = "Tag_SNS_Custom_a" as const;
  const friend = {
    From_Account: "ann",
    To_Account: "ben",
    CustomItem: [{ Tag: tag, Value: "x".repeat(500) }],
  };
  const inner = sandboxWith({ customFriendFields: [tag], friends: [friend] });
  const steps = new EventEmitter();
  const [reached, mayGo] = [once(steps, "reached"), once(steps, "go")];
  const exchange: typeof inner.exchange = async (made) => {
    steps.emit("reached");
    await mayGo;
    return inner.exchange(made);
  };
  const { url } = await serve({ sandbox: { ...inner, exchange } }, { untakenBytes: 1.5 * largeReply });
  const request = JSON.stringify({ From_Account: "ann", To_Account: Array(500).fill("ben"), TagList: [tag] });
  const call = rawRequest(`POST /v4/sns/friend_get_list?${signedQuery()}`, {}, request);
  const socket = connectTo(url);
  socket.write(call);
  await reached;

  socket.destroy();
  // The server sees the end of the connection.
  await setTimeout(100);
  steps.emit("go");

  const { body } = await sendRaw(url, call);
  expect(body.length).toBeGreaterThan(largeReply);
  expect(JSON.parse(body)).toMatchObject({ ErrorCode: 0 });
});
