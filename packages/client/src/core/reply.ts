import { addressOf } from "./address.ts";
import { UnexpectedReply } from "./unexpected-reply.ts";

/** A reply read whole; its `url` lacks the query, which held the signature. */
class Reply extends Response {
  override readonly url: string;

  constructor(body: ArrayBuffer, init: Response, url: string) {
    super(body.byteLength > 0 ? body : null, init);
    this.url = url;
    // Where a reply has a length, openapi-fetch calls json(); where not, it parses by itself and lets a SyntaxError out.
    this.headers.set("Content-Length", String(body.byteLength));
  }

  override async json(): Promise<unknown> {
    const text = await this.text();
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new UnexpectedReply(this, "the body is not JSON", { cause });
    }
  }
}

/**
 * Reads the reply to a signed request.
 * @throws {TypeError} for a redirect: the next host would be handed the signature
 */
export async function readReply(request: Request, response: Response): Promise<Response> {
  const url = addressOf(request.url);
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
    throw new TypeError(`${url} answered with a redirect, which the service never does; check the region or baseUrl`);
  }
  return new Reply(await response.arrayBuffer(), response, url);
}
