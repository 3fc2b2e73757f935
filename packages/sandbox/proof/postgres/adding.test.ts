import fc from "fast-check";
import { expect, it } from "vitest";
import { addFromProcesses } from "../../test/postgres/adding.ts";

it.each(fc.sample(fc.nat(), 1))(
  "of 20 000 mutual adds in both directions from 8 processes to 142 users, nothing is lost and nothing is done twice (seed %i)",
  { timeout: 900_000 },
  async (seed) => {
    const { adds, codes, p99, slowest, retries, wrongReports } = await addFromProcesses(8, 142, seed);

    const answers = [...codes].map(([code, count]) => `${count} x ${code}`).join(", ");
    console.log(
      `${adds} adds: ${answers}; p99 ${Math.round(p99)} ms, slowest ${Math.round(slowest)} ms, ${retries} transactions tried again`,
    );
    expect(wrongReports).toEqual([]);
    expect(codes).toEqual(
      new Map([
        [0, adds / 2],
        [30001, adds / 2],
      ]),
    );
  },
);
