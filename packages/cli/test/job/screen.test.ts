import { UnexpectedReply } from "@chat-friends/client";
import { testClock } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { type Progress, progressLine } from "../../src/job/progress.ts";
import { screenOf } from "../../src/job/screen.ts";
import { whyOf } from "../../src/job/waits.ts";

const progress: Progress = {
  ...{ rows: 25_000, of: 100_000, refused: 12, calls: 1980, milliseconds: 10_000, throttled: 0 },
  run: { rows: 25_000, milliseconds: 10_000 },
};
const pause = { type: "pause", From_Account: "ann", milliseconds: 4200, error: new TypeError("fetch failed") } as const;

function shown({ json = false, isTTY = false, columns }: { json?: boolean; isTTY?: boolean; columns?: number }) {
  const clock = testClock();
  const printed = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY,
    ...(columns !== undefined && { columns }),
    write(text: string) {
      printed[name] += text;
    },
  });
  return { clock, printed, screen: screenOf({ json }, { stdout: output("stdout"), stderr: output("stderr") }, clock) };
}

it.each<[Partial<Progress>, string]>([
  [{}, "[######------------------] 25,000 of 100,000 rows, 198 calls/s, 12 refused, 30 s left"],
  [
    { throttled: 3 },
    "[######------------------] 25,000 of 100,000 rows, 198 calls/s, 12 refused, 3 throttled, 30 s left",
  ],
  [{ of: undefined }, "25,000 rows, 198 calls/s, 12 refused"],
  [{ rows: 101_000 }, "[########################] 101,000 of 101,000 rows, 198 calls/s, 12 refused, 0 s left"],
  [{ of: 10_000_000 }, "[------------------------] 25,000 of 10,000,000 rows, 198 calls/s, 12 refused, 1 h 7 min left"],
  [{ run: { rows: 0, milliseconds: 0 } }, "[######------------------] 25,000 of 100,000 rows, 198 calls/s, 12 refused"],
])("says how far it is: %j", (part, line) => {
  expect(progressLine({ ...progress, ...part })).toBe(line);
});

it("writes over its line on a terminal, and takes it away", () => {
  const { screen, printed } = shown({ isTTY: true });
  screen.progress(progress);
  screen.progress(progress);
  screen.clear();

  const line = `\r${progressLine(progress)}\u001b[K`;
  expect(printed).toEqual({ stdout: "", stderr: `${line}${line}\r\u001b[K` });
});

it.each([
  { columns: 40, most: 39 },
  { columns: 0, most: 200 },
])("keeps its line within the $columns columns of the terminal, if it knows them", ({ columns, most }) => {
  const { screen, printed } = shown({ isTTY: true, columns });
  screen.progress(progress);

  expect(printed.stderr).toBe(`\r${progressLine(progress).slice(0, most)}\u001b[K`);
});

it("writes one line a minute where no terminal shows it", () => {
  const { screen, printed, clock } = shown({});
  for (let second = 0; second < 150; second += 1) {
    clock.advance(1000);
    screen.progress(progress);
  }
  screen.clear();

  expect(printed).toEqual({ stdout: "", stderr: `${progressLine(progress)}\n`.repeat(2) });
});

it("writes every event as an object with --json", () => {
  const { screen, printed } = shown({ json: true, isTTY: true });
  screen.progress(progress);
  screen.wait(pause, undefined);
  screen.clear();

  expect(printed.stderr).toBe("");
  expect(
    printed.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { event: "progress", ...progress },
    { event: "wait", From_Account: "ann", milliseconds: 4200, reason: "the target gives no reply: TypeError" },
  ]);
});

it.each([
  [new TypeError("fetch failed", { cause: { code: "ECONNRESET" } }), "the target gives no reply: TypeError"],
  ...[
    ["ECONNREFUSED", "nothing listens there (ECONNREFUSED)"],
    ["ENOTFOUND", "there is no such host (ENOTFOUND)"],
    ["ECONNRESET", "the connection broke (ECONNRESET)"],
    ["UND_ERR_SOCKET", "the connection broke (UND_ERR_SOCKET)"],
    ["UND_ERR_CONNECT_TIMEOUT", "no connection in time (UND_ERR_CONNECT_TIMEOUT)"],
    ["CERT_HAS_EXPIRED", "CERT_HAS_EXPIRED"],
  ].map(([code, words]): [unknown, string] => [
    new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) }),
    `the target gives no reply: ${words}`,
  ]),
  [
    new DOMException("friend_import got no reply within 5000 ms", "TimeoutError"),
    "the target gives no reply: friend_import got no reply within 5000 ms",
  ],
  [{ kind: "failed", code: 30008, codeName: "WriteConflict" }, "the service answers with 30008 WriteConflict"],
  [
    new UnexpectedReply({ url: "http://127.0.0.1/v4/sns/friend_import?usersig=x", status: 404 }, "HTTP status 404"),
    "friend_import got an unexpected reply: HTTP status 404",
  ],
  [
    new TypeError("http://127.0.0.1/v4/sns/friend_import redirects; check the region or baseUrl", { cause: 301 }),
    "the target redirects: give --target the address that serves the API itself",
  ],
])("names why an owner waits: %j", (error, reason) => {
  expect(whyOf(error)).toBe(reason);
});

it("prints a wait on its own line, unless another one was reported just before", () => {
  const { screen, printed } = shown({});
  screen.wait(pause, "ann waits 5 s: no reply");
  screen.wait(pause, undefined);

  expect(printed.stderr).toBe("ann waits 5 s: no reply\n");
});
