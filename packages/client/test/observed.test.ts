import { expect, it } from "vitest";
import { type ClientHooks, createClient, observed } from "../src/index.ts";
import { body, reply, signer } from "./clients.ts";

const address = "http://127.0.0.1:4600/v4/sns/friend_add";
const first = { operation: "friend_add", address, attempt: 1 };

/** Hooks that record their events. */
function recorder() {
  const recorded: unknown[] = [];
  const write = (name: string) => (event: object) => recorded.push({ [name]: event });
  const hooks: ClientHooks = { attempt: write("attempt"), reply: write("reply"), outcome: write("outcome") };
  return { recorded, hooks };
}

/** A friend_add through an observed fetch with this answer. The clock advances by 5 ms each time it is read. */
async function call(hooks: ClientHooks, answer: (request: Request) => Promise<Response>) {
  let milliseconds = 0;
  const clock = { now: () => (milliseconds += 5) };
  const chat = createClient({
    baseUrl: "http://127.0.0.1:4600",
    signer,
    fetch: observed({ hooks, clock, fetch: answer }),
  });
  return chat.POST("/v4/sns/friend_add", { body });
}

const refused = { ActionStatus: "FAIL", ErrorCode: 60010, ErrorInfo: "" };

it.each([
  ["a success", reply, 200, { errorCode: 0 }, "ok"],
  ["a refusal", refused, 200, { errorCode: 60010 }, "refused"],
  ["no envelope", [], 200, {}, "unexpected"],
  ["another status", refused, 502, {}, "unexpected"],
])("reports the attempt, the reply and the outcome of %s", async (_what, answer, status, code, result) => {
  const { recorded, hooks } = recorder();

  await call(hooks, async () => Response.json(answer, { status }));

  expect(recorded).toEqual([
    { attempt: first },
    { reply: { ...first, milliseconds: 5, status, ...code } },
    { outcome: { operation: "friend_add", attempts: 1, result } },
  ]);
});

it("reports a failed fetch with its error", async () => {
  const { recorded, hooks } = recorder();
  const error = new TypeError("fetch failed");

  await call(hooks, () => Promise.reject(error)).catch(() => {});

  expect(recorded).toEqual([
    { attempt: first },
    { reply: { ...first, milliseconds: 5, error } },
    { outcome: { operation: "friend_add", attempts: 1, result: "failed" } },
  ]);
});

it("returns the reply or throws the error as without hooks", async () => {
  const error = new TypeError("fetch failed");

  const { data } = await call({}, async () => Response.json(reply));

  expect(data).toEqual(reply);
  await expect(call({}, () => Promise.reject(error))).rejects.toBe(error);
});

const throwing = () => {
  throw new Error("a hook's own error");
};

it.each([
  ["throws", throwing],
  ["rejects", async () => throwing()],
])("carries out a call even if a hook %s", async (_how, hook) => {
  const hooks = { attempt: hook, reply: hook, outcome: hook };

  const { data } = await call(hooks, async () => Response.json(reply));

  expect(data).toEqual(reply);
});
