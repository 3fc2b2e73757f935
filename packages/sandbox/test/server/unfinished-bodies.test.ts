import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { signedQuery } from "../support/send.ts";
import { connectTo, rawRequest, sendRaw, serve } from "../support/serve.ts";

const heldBytes = 100_000;
const request = '{"From_Account":"id","LastSequence":0}';
const call = `POST /v4/sns/group_get?${signedQuery()}`;

/** A connection that has sent so many bytes of a body of 60 000. */
function begin(url: string, bytes: number) {
  const socket = connectTo(url);
  const body = request.padEnd(60_000);
  const whole = rawRequest(call, {}, body);
  const sent = whole.length - body.length + bytes;
  socket.write(whole.slice(0, sent));
  return { answer: text(socket), finish: () => socket.write(whole.slice(sent)), leave: () => socket.destroy() };
}

async function arrived(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
}

it("what exceeds the bytes of all unfinished bodies together is refused, and the others are answered", async () => {
  const { url } = await serve({}, { heldBytes });
  const waiting = [begin(url, 40_000), begin(url, 40_000)];
  await arrived();

  const refused = await begin(url, 40_000).answer;
  for (const { finish } of waiting.slice(0, 1)) finish();

  expect(refused).toMatch(/^HTTP\/1\.1 503 /);
  expect(refused).toContain('"ErrorCode":60008');
  expect(refused).toContain("bodies that have not arrived whole must not have more than 100000 bytes together");
  expect(await waiting[0]?.answer).toContain('"ErrorCode":0');
  waiting[1]?.leave();
  await waiting[1]?.answer.catch(() => undefined);
});

it("bodies that arrived or were given up count no more", async () => {
  const { url } = await serve({}, { heldBytes });
  for (let round = 0; round < 3; round += 1) {
    const left = begin(url, 50_000);
    await arrived();
    left.leave();
    await left.answer.catch(() => undefined);
    await arrived();
    expect((await sendRaw(url, rawRequest(call, {}, request.padEnd(90_000)))).body).toContain('"ErrorCode":0');
  }
});

it("the control plane refuses them in its own form", async () => {
  const { url } = await serve({}, { heldBytes: 1000 });

  const answer = await sendRaw(url, rawRequest("PUT /_sandbox/world", {}, request.padEnd(1001)));

  expect(answer.status).toContain("503");
  expect(JSON.parse(answer.body)).toMatchObject({ status: 503, title: "Service Unavailable" });
});
