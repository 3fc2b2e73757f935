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

/** Reads bodies, and counts the bytes of incomplete bodies. */
export function bodyReader(heldBytes: number): (request: IncomingMessage) => Promise<Buffer> {
  let held = 0;

  return async (request) => {
    if (Number(request.headers["content-length"]) > maxBodyBytes) throw tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of request) {
        size += chunk.length;
        held += chunk.length;
        if (size > maxBodyBytes) throw tooLarge();
        if (held > heldBytes) throw tooMany(heldBytes);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks, size);
    } finally {
      held -= size;
    }
  };
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
