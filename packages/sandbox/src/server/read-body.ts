import type { IncomingMessage } from "node:http";
import { maxBodyBytes } from "@chat-friends/contract/refuse";

/** Why a body was not read. */
export class UnreadBody extends Error {
  readonly reason: "too large" | "too many";

  constructor(reason: UnreadBody["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Gives the body of a request, or why it was not read. */
export type ReadBody = (request: IncomingMessage, done: (error: Error | null, body?: Buffer) => void) => void;

/** Reads bodies, and counts the bytes of incomplete bodies. */
export function bodyReader(heldBytes: number): ReadBody {
  let held = 0;

  return (request, done) => {
    const declared = Number(request.headers["content-length"]) || 0;
    if (declared > maxBodyBytes) return done(tooLarge());
    let whole: Buffer = empty;
    let size = 0;

    function take(chunk: Buffer): void {
      whole = withChunk(whole, size, chunk, declared);
      size += chunk.length;
      held += chunk.length;
      if (size > maxBodyBytes) leave(tooLarge());
      else if (held > heldBytes) leave(tooMany(heldBytes));
    }

    function leave(error: Error | null): void {
      // Without a listener the rest of a refused body is thrown away as it arrives.
      request.off("data", take).off("end", end).off("error", leave).off("close", breakOff);
      held -= size;
      if (error) done(error);
      else done(null, whole.subarray(0, size));
    }

    const end = () => leave(null);
    const breakOff = () => leave(new Error("the connection ended before the body did"));
    request.on("data", take).on("end", end).on("error", leave).on("close", breakOff);
  };
}

const empty = Buffer.alloc(0);

/** How much room a body gets at once because it declares this length. More has to arrive first. */
const roomAtOnce = 1024 * 1024;

/** The bytes so far and the chunk. A client may send a body in chunks of one byte, and an object for each would take a hundred times that. */
function withChunk(whole: Buffer, size: number, chunk: Buffer, declared: number): Buffer {
  if (size === 0) return chunk;
  const needed = size + chunk.length;
  const room = Math.max(needed, 2 * whole.length, Math.min(declared, roomAtOnce));
  const grown = needed > whole.length ? Buffer.allocUnsafe(room) : whole;
  if (grown !== whole) whole.copy(grown, 0, 0, size);
  chunk.copy(grown, size);
  return grown;
}

function tooLarge(): UnreadBody {
  return new UnreadBody("too large", `the body must not have more than ${maxBodyBytes} bytes`);
}

function tooMany(heldBytes: number): UnreadBody {
  return new UnreadBody(
    "too many",
    `bodies that have not arrived whole must not have more than ${heldBytes} bytes together; send it again`,
  );
}
