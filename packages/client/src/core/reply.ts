import { addressOf } from "./address.ts";
import { readText } from "./read-text.ts";
import { redactor } from "./redact.ts";
import { UnexpectedReply } from "./unexpected-reply.ts";

/** The service's own JSON. */
export type Envelope = { ErrorCode: number } & Record<string, unknown>;

/** Bytes: a thousand friends with all standard fields, each at its limit, take a quarter of it. */
export const defaultMaxReplyBytes = 16 * 1_048_576;

/** A reply that was read whole and parsed once. Its `url` has no query, and its body and headers have lost every copy of the signature. */
export class Reply extends Response {
  override readonly url: string;
  /** The code in the service's envelope; undefined in another reply, such as a proxy's page. */
  readonly errorCode: unknown;
  override readonly json: () => Promise<unknown>;

  constructor(body: string, { status, statusText, headers }: Response, signedUrl: string) {
    const redact = redactor(signedUrl);
    const text = redact(body);
    super(text || null, {
      status,
      statusText: redact(statusText),
      headers: [...headers].map(([name, value]) => [name, redact(value)]),
    });
    this.url = addressOf(signedUrl);
    // openapi-fetch calls json() on a reply that has a length, whatever the length is. Without one it parses by itself and throws a
    // SyntaxError. The length is in characters, because counting bytes would read the text twice.
    this.headers.set("Content-Length", `${text.length}`);
    try {
      const json: { ErrorCode?: unknown } | null = JSON.parse(text);
      if (this.ok) this.errorCode = json?.ErrorCode;
      this.json = async () => json;
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
 * @throws {UnexpectedReply} for a body that is too large, and for a status that no Response can have
 */
export async function readReply({ url }: Request, response: Response, maxBytes: number): Promise<Reply> {
  if (response instanceof Reply) return response; // A fetch such as `resilient` has read it.
  const redirect = redirectError(response, url);
  if (redirect) throw redirect;
  const { status } = response;
  if (status > 599) throw new UnexpectedReply({ url, status }, `HTTP status ${status}`);
  const reader = response.body?.getReader();
  const text = await readText(reader, maxBytes);
  if (text !== undefined) return new Reply(text, response, url);
  reader?.cancel().catch(() => {});
  throw new UnexpectedReply({ url, status }, `more than ${maxBytes} bytes (maxReplyBytes)`);
}

/** The error for a redirect, whose cause is its status; undefined for any other reply. An opaque redirect has status 0. */
export function redirectError({ ok, status }: Response, url: string): TypeError | undefined {
  if (ok || status > 399) return undefined;
  return new TypeError(`${addressOf(url)} redirects; check the region or baseUrl`, { cause: status });
}

/** Whether a body is the service's own, and not that of a proxy. */
export function isEnvelope(body: unknown): body is Envelope {
  return typeof Object(body).ErrorCode === "number";
}
