import fc from "fast-check";
import { expect, it } from "vitest";
import { isAlwaysAnswered, stores } from "../test/adversary/hostile-bodies.ts";
import { costOn, longRequests, worstRequests } from "../test/adversary/worst-requests.ts";

it("whatever is sent is answered as the spec says, and nothing fails, 3000 times", { timeout: 900_000 }, async () => {
  await fc.assert(isAlwaysAnswered, { numRuns: 3000 });
});

const rows = [...worstRequests, ...longRequests].flatMap((request) =>
  Object.entries(stores).map(([name, open]) => ({ ...request, name, open })),
);

it.each(rows)(
  "$title, on $name, neither block the sandbox for long nor fill the memory",
  async ({ open, ...request }) => {
    const { code, worked, grown } = await costOn(open(), request);

    expect(code).toBe(request.code);
    expect(worked).toBeLessThan(10);
    expect(grown).toBeLessThan(1024 ** 3);
  },
);
