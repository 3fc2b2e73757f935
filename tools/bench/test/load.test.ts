import { expect, it } from "vitest";
import { circling, counting, posting, servedIn } from "../src/load.ts";

/** The output of wrk 4.1.0. */
const printed = `Running 1s test @ http://127.0.0.1:4999/
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.40ms  322.15us  11.02ms   93.73%
    Req/Sec    11.51k   733.81    12.36k    81.82%
  12583 requests in 1.10s, 2.28MB read
Requests/sec:  11438.84
Transfer/sec:      2.07MB
`;

it("reads the replies a second and their number", () => {
  expect(servedIn(printed)).toEqual({ perSecond: 11438.84, count: 12583 });
});

it.each(["  Socket errors: connect 0, read 12, write 0, timeout 0", "  Non-2xx or 3xx responses: 7"])(
  "gives no figure for a run that lost replies:%s",
  (line) => {
    const lost = printed.replace("Requests/sec", `${line}\nRequests/sec`);

    expect(() => servedIn(lost)).toThrow(`wrk lost replies: ${line.trim()}`);
  },
);

it("posts the same JSON again and again", () => {
  expect(posting('{"a":"]]"}')).toBe(
    'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = [==[{"a":"]]"}]==]\n',
  );
});

it("posts bodies whose number counts up from the first", () => {
  const script = counting('{"a":', 5, "}");

  expect(script).toContain("local number = 4\n");
  expect(script).toContain("number = number + 1\n");
  expect(script).toContain('wrk.format("POST", nil, nil, [==[{"a":]==] .. number .. [==[}]==])');
});

it("posts bodies whose number counts from 1 to the last and starts again", () => {
  expect(circling('{"a":', 100, "}")).toContain("number = number % 100 + 1\n");
});
