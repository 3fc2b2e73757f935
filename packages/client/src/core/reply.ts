import { addressOf } from "./address.ts";
import { redactor } from "./redact.ts";
import { UnexpectedReply } from "./unexpected-reply.ts";

/** Bytes: a thousand friends with all their fields take about half of it. */
export const defaultMaxReplyBytes = 16 * 1_048_576;

/** @throws {RangeError} for a limit that is not a number above 0; `Infinity` means no limit */
export function maxReplyBytesOf({ maxReplyBytes = defaultMaxReplyBytes }: { maxReplyBytes?: number }): number {
  if (maxReplyBytes > 0) return maxReplyBytes;
  throw new RangeError(`maxReplyBytes must be above 0, got ${maxReplyBytes}`);
}

/** A reply that was read whole and parsed once. Its `url` has no query, and its body and headers have lost every copy of the signature. */
export class Reply extends Response {
  override readonly url: string;
  /** The code in the service's envelope; undefined in another reply, such as a proxy's page. */
  readonly errorCode: unknown;
  override readonly json: () => Promise<unknown>;

  constructor(body: string, { status, statusText, headers }: Response, signedUrl: string) {
    const redact = redactor(signedUrl);
    const text = redact(body);
    super(text || null, { status, statusText: redact(statusText), headers });
    for (const [name, value] of headers) {
      const redacted = redact(value);
      if (redacted !== value) this.headers.set(name, redacted);
    }
    this.url = addressOf(signedUrl);
    // openapi-fetch calls json() on a reply that has a length, whatever the length is. Without one it parses by itself and throws a
    // SyntaxError. The length is in characters, because counting bytes would read the text twice.
    this.headers.set("Content-Length", `${text.length}`);
    let json: { ErrorCode?: unknown } | null;
    let cause: unknown;
    try {
      json = JSON.parse(text);
      if (this.ok) this.errorCode = json?.ErrorCode;
    } catch (error) {
      cause = error;
    }
    this.json = async () => {
      if (cause) throw new UnexpectedReply(this, "the body is not JSON", { cause });
      return json;
    };
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
  const text = status > 599 ? undefined : await readText(response, maxBytes);
  if (text === undefined) {
    const problem = status > 599 ? `HTTP status ${status}` : `more than ${maxBytes} bytes (maxReplyBytes)`;
    throw new UnexpectedReply({ url: addressOf(url), status }, problem);
  }
  return new Reply(text, response, url);
}

/** The error for a redirect; undefined for any other reply. An opaque redirect has status 0. */
export function redirectError({ status }: Response, url: string): TypeError | undefined {
  if (status > 399 || (status > 199 && status < 300)) return undefined;
  return new TypeError(`${addressOf(url)} answered with a redirect; check the region or baseUrl`);
}

/** The body's text; undefined if it is too large. Then little more than the limit is read. */
async function readText({ body }: Response, maxBytes: number): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      reader?.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
