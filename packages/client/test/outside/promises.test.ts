import { join } from "node:path";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import type { ClientEvents, RequestOf } from "../../src/index.ts";
import { envelope, hostileServer, json, writeOn } from "./hostile-server.ts";
import { packedClient } from "./packed-client.ts";

const chatFriends = await packedClient();
const { callbackSigner, createClient, fixedSigner, observed, outcomes, resilient, secretKeySigner, unwrap } =
  chatFriends;
const { fileCheckpoint, importFriends, required } = chatFriends;

const identity = { sdkAppId: 1400000000, identifier: "administrator" };
const usersig = "eJcanary*canary-canary_canary";
const signer = fixedSigner({ ...identity, usersig });
const never = new Promise<never>(() => {});
const body = { From_Account: "id", LastSequence: 0 };
const lists = { ...envelope(0), ResultItem: [], CurrentSequence: 0 };
const mebibyte = 1_048_576;

/** Signs the first time, and never answers again. */
function signsOnce() {
  let asked = 0;
  const sign = () => (++asked === 1 ? { usersig, expiresAt: Number.POSITIVE_INFINITY } : never);
  return callbackSigner({ ...identity, sign });
}

it.each([
  { when: "the first one", by: () => callbackSigner({ ...identity, sign: () => never }), sent: 0 },
  { when: "another one after 70001", by: signsOnce, sent: 1 },
])(
  "A call ends when its `signal` or `callTimeout` says so, even while it waits for a signature: $when",
  async ({ by, sent }) => {
    const { baseUrl, arrivals } = await hostileServer((_, response) => json(response, envelope(70001)));
    const patient = createClient({ baseUrl, signer: by(), fetch: resilient({ callTimeout: 300 }) });
    const plain = createClient({ baseUrl, signer: by() });
    const watched = createClient({ baseUrl, signer: by(), fetch: observed({ hooks: {} }) });

    const calls = [
      patient.POST("/v4/sns/group_get", { body }),
      plain.POST("/v4/sns/group_get", { body, signal: AbortSignal.timeout(300) }),
      watched.POST("/v4/sns/group_get", { body, signal: AbortSignal.timeout(300) }),
    ];

    const ends = await Promise.allSettled(calls);
    expect(ends).toMatchObject(calls.map(() => ({ status: "rejected", reason: { name: "TimeoutError" } })));
    // On a busy machine, the time may be over before anything is sent.
    expect(arrivals.length).toBeLessThanOrEqual(sent * calls.length);
  },
);

it("A call whose `signal` has aborted already is not signed and not sent.", async () => {
  const { baseUrl, arrivals } = await hostileServer((_, response) => json(response, lists));
  let asked = 0;
  const by = { ...identity, usersig: async () => `${++asked}` };
  const signal = AbortSignal.abort(new Error("no longer wanted"));

  for (const fetch of [resilient(), observed({ hooks: {} })]) {
    const call = createClient({ baseUrl, signer: by, fetch }).POST("/v4/sns/group_get", { body, signal });
    await expect(call).rejects.toThrow("no longer wanted");
  }

  expect([asked, arrivals.length]).toEqual([0, 0]);
});

it.each([
  ["gives no reply", () => never],
  ["gives a body without an end", async () => new Response(new ReadableStream())],
])(
  "A call ends when its `signal` or `callTimeout` says so, also with a fetch that does not listen and %s",
  async (_what, fetch) => {
    const ways = [{ fetch }, { fetch: observed({ hooks: {}, fetch }) }, { fetch: resilient({ fetch }) }];

    for (const way of ways) {
      const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, ...way });
      const call = chat.POST("/v4/sns/group_get", { body, signal: AbortSignal.timeout(50) });
      await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
    }
  },
);

it("A renewal that hangs ends by itself, and no other call fails because of it.", async () => {
  const { baseUrl } = await hostileServer((_, response) => json(response, lists));
  let asked = 0;
  const sign = () => (++asked === 1 ? never : { usersig, expiresAt: Number.POSITIVE_INFINITY });
  const chat = createClient({ baseUrl, signer: callbackSigner({ ...identity, sign, renewalTimeout: 200 }) });

  const calls = await Promise.allSettled(Array.from({ length: 10 }, () => chat.POST("/v4/sns/group_get", { body })));

  const failed = calls.filter(({ status }) => status === "rejected");
  expect(failed).toMatchObject([{ reason: { name: "TimeoutError", message: "sign gave no UserSig within 200 ms" } }]);
  expect(asked).toBe(2);
});

it.each([
  { reply: "that never ends", most: Number.POSITIVE_INFINITY, headers: {} },
  { reply: "of 100 MB", most: 100_000_000, headers: { "Content-Length": "100000000" } },
])(
  "A reply of more than `maxReplyBytes` is an `UnexpectedReply`, and little more of it is read: a reply $reply",
  async ({ most, headers }) => {
    const writing: Promise<number>[] = [];
    const { baseUrl } = await hostileServer((_, response) => {
      response.writeHead(200, headers);
      writing.push(writeOn(response, most));
    });
    const limits = [
      { options: {}, bytes: 16 * mebibyte },
      { options: { maxReplyBytes: mebibyte }, bytes: mebibyte },
      { options: { maxReplyBytes: mebibyte, fetch: observed({ hooks: {} }) }, bytes: mebibyte },
      { options: { maxReplyBytes: mebibyte, fetch: resilient({ attempts: 1 }) }, bytes: mebibyte },
    ];

    for (const { options, bytes } of limits) {
      const call = createClient({ baseUrl, signer, ...options }).POST("/v4/sns/group_get", { body });
      await expect(call).rejects.toMatchObject({
        name: "UnexpectedReply",
        message: `group_get got an unexpected reply: more than ${bytes} bytes (maxReplyBytes)`,
      });
      // Sockets and streams buffer some more bytes.
      expect(await writing.at(-1)).toBeLessThan(bytes + 12 * mebibyte);
    }
  },
);

it("A reply within `maxReplyBytes` is read whole.", async () => {
  const text = JSON.stringify(lists);
  const { baseUrl } = await hostileServer((_, response) => void response.end(text));

  const atLimit = createClient({ baseUrl, signer, maxReplyBytes: text.length });
  const below = createClient({ baseUrl, signer, maxReplyBytes: text.length - 1 });

  expect((await atLimit.POST("/v4/sns/group_get", { body })).data).toEqual(lists);
  await expect(below.POST("/v4/sns/group_get", { body })).rejects.toThrow("maxReplyBytes");
});

const escapedAs = {
  "as it is": (text: string) => text,
  "with JSON escapes": (text: string) =>
    text.replace(/[\w*-]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`),
  "with escapes of some characters": (text: string) => text.replaceAll("-", "\\u002D").replaceAll("*", "%2a"),
  "percent-encoded twice": (text: string) =>
    text.replace(/[\w*-]/g, (character) => `%25${character.charCodeAt(0).toString(16)}`),
};

/** Everything that a log can print. */
function printed(value: unknown): string {
  return [inspect(value, { depth: 20, showHidden: true }), String(value), JSON.stringify(value)].join("\n");
}

/** Everything that the caller and the hooks get from a call, as decoded text. */
async function leftBy(baseUrl: string, fetch?: (request: Request) => Promise<Response>): Promise<string> {
  const left: unknown[] = [];
  const write = (event: unknown) => left.push(event);
  const hooks = { attempt: write, reply: write, outcome: write };
  const one = fetch ? { fetch } : {};
  const ways = [one, { fetch: observed({ hooks, ...one }) }, { fetch: resilient({ attempts: 1, hooks, ...one }) }];
  for (const way of ways) {
    const chat = createClient({ baseUrl, signer, ...way });
    try {
      const result = await chat.POST("/v4/sns/group_get", { body });
      const { response } = result;
      left.push(result, [...response.headers], await response.clone().text(), response.statusText);
      left.push(unwrap(result));
    } catch (error) {
      left.push(error);
    }
  }
  const text = left.map(printed).join("\n");
  return text
    .replace(/%(?:25)*([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

it.each(Object.entries(escapedAs))(
  "No result, error or hook shows the signature that a proxy repeats in its reply %s.",
  async (_how, escaped) => {
    for (const status of [200, 502]) {
      const { baseUrl } = await hostileServer(({ address }, response) => {
        const echo = escaped(address);
        response.writeHead(status, echo, { "X-Original-Url": echo, Link: `<${echo}>` });
        response.end(`{"ErrorCode":60009,"ErrorInfo":"no page at ${echo}","deep":[{"${echo}":"${echo}"}]}`);
      });

      expect(await leftBy(baseUrl)).not.toContain("canary");
    }
  },
);

const failures: Record<string, (url: string) => unknown> = {
  "an AggregateError": (url) =>
    new AggregateError([new Error(url), new Error("second", { cause: { url } })], "all failed"),
  "axios' config": (url) =>
    Object.assign(new Error("failed"), { config: { url, deep: [{ url }] }, request: new Request(url) }),
  "a DOMException": (url) => new DOMException(`failed: ${url}`, "NetworkError"),
  "a text": (url) => `failed: ${url}`,
  "a frozen error": (url) => Object.freeze(new TypeError(`failed: ${url}`)),
  "an error from another realm": (url) => runInNewContext("new TypeError(url)", { url: `failed: ${url}` }),
  "the name of a member": (url) => Object.assign(new Error("failed"), { sent: { [url]: 1 } }),
  "the name of a symbol": (url) => Object.assign(new Error("failed"), { [Symbol(url)]: 1 }),
  "a member of a function": (url) => Object.assign(new Error("failed"), { send: Object.assign(() => {}, { url }) }),
  "the name of a frozen error": (url) => Object.freeze(Object.assign(new Error("failed"), { name: url })),
  "a frozen cause": (url) => new TypeError("failed", { cause: Object.freeze(new Error(url)) }),
  "escapes in a message": (url) => new Error(`failed: ${escapedAs["with escapes of some characters"](url)}`),
};

it.each(Object.entries(failures))(
  "No result, error or hook shows the signature that a fetch puts into %s.",
  async (_what, failure) => {
    const fetch = async ({ url }: Request) => {
      throw failure(url);
    };

    const text = await leftBy("http://127.0.0.1:4600", fetch);

    expect(text).toContain("failed");
    expect(text).not.toContain("canary");
  },
);

it("A redirect is not followed, and counts as a call that could not be carried out.", async () => {
  const { baseUrl, arrivals } = await hostileServer(
    (_, response) => void response.writeHead(307, { Location: "/elsewhere" }).end(),
  );

  for (const fetch of [resilient(), observed({ hooks: {} })]) {
    const call = createClient({ baseUrl, signer, fetch }).POST("/v4/sns/group_get", { body });
    await expect(call).rejects.toThrow(TypeError);
  }

  expect(arrivals.map(({ path }) => path)).toEqual(["/v4/sns/group_get", "/v4/sns/group_get"]);
});

it("Options of fetch such as `dispatcher` reach fetch, resends included.", async () => {
  const { baseUrl } = await hostileServer((_, response, nth) =>
    nth % 2 === 1 ? void response.destroy() : json(response, lists),
  );
  await fetch(baseUrl).catch(() => {}); // Creates the runtime's own dispatcher. This first request is dropped.
  const dispatched: unknown[] = [];
  const own = Reflect.get(globalThis, Symbol.for("undici.globalDispatcher.1"));
  const dispatcher = {
    dispatch(options: { origin: string }, handler: unknown) {
      dispatched.push(options.origin);
      return own.dispatch({ ...options, origin: baseUrl }, handler);
    },
  };
  const asked = { body, dispatcher } as never;

  // No server listens at this address. Only the dispatcher can reach one.
  const patient = createClient({ baseUrl: "http://proxied.example", signer, fetch: resilient() });
  const results = [
    await createClient({ baseUrl: "http://proxied.example", signer }).POST("/v4/sns/group_get", asked),
    await patient.POST("/v4/sns/group_get", asked),
  ];

  expect(results.map(({ data }) => data)).toEqual([lists, lists]);
  expect(dispatched).toEqual(Array.from({ length: 3 }, () => "http://proxied.example"));
});

it("A reply off contract is an `UnexpectedReply`, one with HTTP status 999 too.", async () => {
  const { baseUrl } = await hostileServer((_, response) => void response.writeHead(999).end("{}"));

  for (const options of [{}, { fetch: observed({ hooks: {} }) }, { fetch: resilient({ attempts: 2 }) }]) {
    const call = createClient({ baseUrl, signer, ...options }).POST("/v4/sns/group_get", { body });
    await expect(call).rejects.toMatchObject({ name: "UnexpectedReply", status: 999, operation: "group_get" });
  }
});

it.each([
  ["an app that can't be", { sdkAppId: 0 }, "sdkAppId must be a whole number from 1 to 4294967295"],
  ["an admin that can't be", { identifier: "" }, "identifier must be"],
])("A signer that can't sign is refused when it is made: %s.", (_what, wrong, message) => {
  const options = { ...identity, ...wrong };

  expect(() => fixedSigner({ ...options, usersig })).toThrow(message);
  expect(() => callbackSigner({ ...options, sign: () => never })).toThrow(message);
  expect(() => secretKeySigner({ ...options, secretKey: "key" })).toThrow(message);
});

it.each([undefined, ""])("A signer that can't sign is refused when it is made: the UserSig %j.", (given) => {
  expect(() => fixedSigner({ ...identity, usersig: given as string })).toThrow(
    "usersig must be a text that is not empty",
  );
});

it("A signer that can't sign is refused when it is made: no callback.", () => {
  const options = { ...identity } as Parameters<typeof callbackSigner>[0];

  expect(() => callbackSigner(options)).toThrow("sign must be a function that gives { usersig, expiresAt }");
});

it.each(["", " key", "key\n"])("A signer that can't sign is refused when it is made: the key %j.", (secretKey) => {
  expect(() => secretKeySigner({ ...identity, secretKey })).toThrow(
    "secretKey must be a non-empty string without whitespace around it",
  );
});

it.each([
  ["observed", observed],
  ["resilient", resilient],
])("A call has one `outcome`, with all its attempts, after 70001 too: %s.", async (_how, make) => {
  const { baseUrl } = await hostileServer((_, response, nth) => json(response, nth === 1 ? envelope(70001) : lists));
  const outcome: ClientEvents["outcome"][] = [];
  const attempt: number[] = [];
  let minted = 0;
  const by = callbackSigner({
    ...identity,
    sign: () => ({ usersig: `${usersig}${++minted}`, expiresAt: Number.POSITIVE_INFINITY }),
  });
  const hooks = {
    attempt: (event: ClientEvents["attempt"]) => attempt.push(event.attempt),
    outcome: (event: ClientEvents["outcome"]) => outcome.push(event),
  };

  const { data } = await createClient({ baseUrl, signer: by, fetch: make({ hooks }) }).POST("/v4/sns/group_get", {
    body,
  });

  expect(data).toEqual(lists);
  expect(attempt).toEqual([1, 2]);
  expect(outcome).toEqual([{ operation: "group_get", attempts: 2, result: "ok" }]);
});

it("`baseUrl` keeps its path and loses the slashes at its end; one that holds an operation's path is refused.", async () => {
  const { baseUrl, arrivals } = await hostileServer((_, response) => json(response, lists));

  for (const end of ["", "/", "//", "/chat", "/chat//"]) {
    await createClient({ baseUrl: `${baseUrl}${end}`, signer }).POST("/v4/sns/group_get", { body });
  }

  const plain = "/v4/sns/group_get";
  expect(arrivals.map(({ path }) => path)).toEqual([plain, plain, plain, `/chat${plain}`, `/chat${plain}`]);
  for (const end of ["/v4", "/v4/", plain]) {
    expect(() => createClient({ baseUrl: `${baseUrl}${end}`, signer })).toThrow("without query, password or /v4");
  }
});

it("A middleware may put another request in the place of the signed one: renewal and resends go on.", async () => {
  const { baseUrl, arrivals } = await hostileServer((_, response, nth) => {
    if (nth === 1) return json(response, envelope(70001));
    return nth === 2 ? json(response, envelope(60008)) : json(response, lists);
  });
  let minted = 0;
  const by = callbackSigner({
    ...identity,
    sign: () => ({ usersig: `${usersig}${++minted}`, expiresAt: Number.POSITIVE_INFINITY }),
  });
  const chat = createClient({ baseUrl, signer: by, fetch: resilient() });
  chat.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Trace": "1" } }) });

  const { data } = await chat.POST("/v4/sns/group_get", { body });

  expect(data).toEqual(lists);
  expect(arrivals.map(({ headers }) => headers["x-trace"])).toEqual(["1", "1", "1"]);
  expect(arrivals.map(({ query }) => query.get("usersig"))).toEqual([1, 2, 2].map((nth) => `${usersig}${nth}`));
});

it("An add whose reply is lost is read back, and not sent a second time.", async () => {
  const AddFriendItem = [{ To_Account: "id1", Remark: "new" }];
  const read = {
    To_Account: "id1",
    ResultCode: 0,
    ResultInfo: "",
    SnsProfileItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "new" }],
  };
  const { baseUrl, arrivals } = await hostileServer(({ path }, response) =>
    path.endsWith("friend_add") ? void response.destroy() : json(response, { ...envelope(0), InfoItem: [read] }),
  );
  const chat = createClient({ baseUrl, signer, fetch: resilient() });

  const request = { From_Account: "id", AddFriendItem, AddType: "Add_Type_Single" as const };
  const added = unwrap(await chat.POST("/v4/sns/friend_add", { body: request }));

  expect(outcomes(added, AddFriendItem)).toMatchObject([{ kind: "ok" }]);
  expect(arrivals.map(({ path }) => path)).toEqual(["/v4/sns/friend_add", "/v4/sns/friend_get_list"]);
});

it("A bulk job that stops goes on with the rows that have no result.", async () => {
  const { baseUrl, arrivals } = await hostileServer(({ body }, response, nth) => {
    if (nth % 3 === 0) return void response.destroy();
    const { AddFriendItem }: RequestOf<"friend_import"> = JSON.parse(body);
    const results = AddFriendItem.map(({ To_Account }) => ({ To_Account, ResultCode: 0, ResultInfo: "" }));
    return json(response, { ...envelope(0), ResultItem: results });
  });
  /** Each run is a process of its own, which knows nothing of the lost replies of the last one. */
  const start = () => createClient({ baseUrl, signer, fetch: resilient() });
  const rows = Array.from({ length: 60 }, (_, number) => ({
    From_Account: `owner ${number % 20}`,
    item: { To_Account: `id${number}`, AddSource: "AddSource_Type_Web" as const },
  }));
  const checkpoint = fileCheckpoint(join(temporaryFolder(), "checkpoint"));
  const numbers: number[] = [];

  for (const most of [10, 25, rows.length]) {
    for await (const event of importFriends(start(), rows, { checkpoint, owners: 2 })) {
      if (event.type !== "result") continue;
      if (numbers.length === most) break;
      numbers.push(event.number);
    }
  }

  expect(numbers.toSorted((one, other) => one - other)).toEqual([...rows.keys()]);
  const sent = arrivals.length;
  for await (const { type } of importFriends(start(), rows, { checkpoint })) expect(type).toBe("progress");
  expect(arrivals).toHaveLength(sent);
});

it("An outcome is described with its code, its name, what the service said and the remedy.", async () => {
  const AddFriendItem = [{ To_Account: "id1" }, { To_Account: "id2" }];
  const results = [
    { To_Account: "id1", ResultCode: 0, ResultInfo: "" },
    { To_Account: "id2", ResultCode: 30539, ResultInfo: "Err_SNS_FriendAdd_Friend_Pending" },
  ];
  const { baseUrl } = await hostileServer((_, response) =>
    json(response, { ...envelope(0), ResultItem: results, Fail_Account: ["id2"] }),
  );
  const chat = createClient({ baseUrl, signer });

  const added = unwrap(await chat.POST("/v4/sns/friend_add", { body: { From_Account: "id", AddFriendItem } }));

  expect(outcomes(added, AddFriendItem).map(chatFriends.describe)).toEqual([
    "id1 ok",
    expect.stringMatching(/^id2 pending: 30539 Pending\. The service says: Err_SNS_FriendAdd_Friend_Pending\. Wait/),
  ]);
});

it("CommonJS can `require` each entry.", () => {
  for (const entry of ["", "/server", "/resilience", "/bulk", "/explain", "/gateway", "/node"]) {
    expect(Object.keys(required(`@chat-friends/client${entry}`))).not.toEqual([]);
  }
});
