import { expect, it } from "vitest";
import { postgresStore } from "../../src/postgres.ts";
import { socketBetween } from "../../test/postgres/socket-between.ts";

it.each([1, 400, 900])(
  "a start on a database that goes silent after %i bytes ends with one line",
  {
    timeout: 60_000,
  },
  async (bytes) => {
    let seen = 0;
    const url = await socketBetween((text, direction) => {
      if (direction === "from the server") seen += text.length;
      return seen > bytes ? "is lost" : "passes";
    });

    await expect(postgresStore({ url })).rejects.toThrow(/^the database .* can't be used: it does not answer$/);
  },
);
