import { connect, createServer } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { onTestFinished } from "vitest";
import { freshAddress } from "../support/postgres-stores.ts";

export type Direction = "to the server" | "from the server";

/** What happens to a piece of text between the two: it passes, its connection breaks, or it is lost without an error. */
export type Passage = "passes" | "breaks" | "is lost";

/** Address of fresh tables, through a socket that shows what goes by. The connections are numbered from 1. */
export async function socketBetween(
  see: (text: Buffer, direction: Direction, connection: number) => Passage,
): Promise<string> {
  const address = new URL(freshAddress());
  const server = join(address.searchParams.get("host") ?? "", ".s.PGSQL.5432");
  const folder = temporaryFolder();
  let connections = 0;
  const between = createServer((near) => {
    connections += 1;
    const connection = connections;
    const far = connect(server);
    const pass = (text: Buffer, direction: Direction, to: typeof far) => {
      const passage = see(text, direction, connection);
      if (passage === "passes") to.write(text);
      if (passage === "breaks") for (const socket of [near, far]) socket.destroy();
    };
    near.on("data", (text) => pass(text, "to the server", far));
    far.on("data", (text) => pass(text, "from the server", near));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on("close", () => other.destroy()).on("error", () => undefined);
  });
  await new Promise<void>((resolve) => between.listen(join(folder, ".s.PGSQL.5432"), resolve));
  onTestFinished(() => void between.close());
  address.searchParams.set("host", folder);
  return address.href;
}
