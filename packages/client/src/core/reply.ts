import { addressOf } from "./address.ts";
import { redact } from "./redact.ts";
import { UnexpectedReply } from "./unexpected-reply.ts";

/** A reply read whole and parsed once. It holds no signature: its `url` lacks the query, its body what repeated it. */
export class Reply extends Response {
  override readonly url: string;
  /** The code in the service's envelope; undefined in another reply, such as a proxy's page. */
  readonly errorCode: unknown;
  override readonly json: () => Promise<unknown>;

  constructor(text: string, init: Response, url: string) {
    super(text || null, init);
    this.url = url;
    // Where a reply has a length, whatever it is, openapi-fetch calls json(); where not, it parses by itself and lets a
    // SyntaxError out. Of a chunked reply it is told in characters, which takes no second look at the text.
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
 * @throws {TypeError} for a redirect: the next host would be handed the signature
 */
export async function readReply({ url }: Request, response: Response): Promise<Reply> {
  const { status } = response;
  // An opaque redirect has status 0.
  if (status < 200 || (status >= 300 && status < 400)) {
    throw new TypeError(`${addressOf(url)} answered with a redirect; check the region or baseUrl`);
  }
  return new Reply(redact(await response.text(), url), response, addressOf(url));
}
