import { createServer } from "node:net";

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => holder.once("listening", resolve));
  const bound = holder.address();
  await new Promise((resolve) => holder.close(resolve));
  return typeof bound === "object" && bound ? bound.port : 0;
}
