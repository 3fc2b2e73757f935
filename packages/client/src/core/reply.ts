import { addressOf } from "./address.ts";
import { redact } from "./redact.ts";
import { UnexpectedReply } from "./unexpected-reply.ts";

/** A reply that was read whole and parsed once. Its `url` has no query, and its body has lost every copy of the signature. */
export class Reply extends Response {
  override readonly url: string;
  /** The code in the service's envelope; undefined in another reply, such as a proxy's page. */
  readonly errorCode: unknown;
  override readonly json: () => Promise<unknown>;

  constructor(text: string, init: Response, url: string) {
    super(text || null, init);
    this.url = url;
    // openapi-fetch calls json() on a reply that has a length, whatever the length is. Without one it parses by itself and throws a
    // SyntaxError. A chunked reply gets its length in characters, because counting bytes would read the text twice.
    if (!text || !init.headers.has("Content-Length")) this.headers.set("Content-Length", String(text.length));
    try {
      const body: unknown = JSON.parse(text);
      this.json = async () => body;
      if (this.ok) this.errorCode = Object(body).ErrorCode;
    } catch (cause) {
      this.json = async () => {
        throw new UnexpectedReply(this, "the body is not JSON", { cause });
      };
    }
  }
}

/**
 * Reads the reply to a signed request.
 * @throws {TypeError} for a redirect, because the next host would get the signature
 */
export async function readReply({ url }: Request, response: Response): Promise<Reply> {
  const { status } = response;
  // An opaque redirect has status 0.
  if (status < 200 || (status >= 300 && status < 400)) {
    throw new TypeError(`${addressOf(url)} answered with a redirect; check the region or baseUrl`);
  }
  return new Reply(redact(await response.text(), url), response, addressOf(url));
}
