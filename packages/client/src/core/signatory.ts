import { addressOf } from "./address.ts";
import { unlessAborted } from "./deadline.ts";
import { fetchOptionsOf } from "./fetch-options.ts";
import { redactError, usersigIn } from "./redact.ts";
import { defaultMaxReplyBytes, type Reply, readReply } from "./reply.ts";
import { type CallRequest, type CarriedCall, carriesCall, signedRequest, type UnsignedCall } from "./signed-request.ts";
import type { Signer } from "./signer.ts";

/** The options of signing. */
export interface SigningOptions {
  /** A whole number from 0 to 4294967295. It is asked for once per request; it keeps caches away and is not a secret. */
  random?: () => number;
  /** Bytes of the largest reply that is read. Default: 16 MiB; `Infinity` means no limit. A larger reply is an `UnexpectedReply`; little more than the limit of it is read. */
  maxReplyBytes?: number;
}

/** The function that sends requests. */
export interface Fetch {
  (request: Request): Promise<Response>;
  /** Only for a fetch that signs by itself, so that its deadline includes signing: the request that it wants for a call. */
  readonly requestFor?: (call: CarriedCall) => CallRequest;
}

/**
 * Signs the calls of one signer, and reads their replies.
 * @throws {TypeError} for what is no signer
 * @throws {RangeError} for a `maxReplyBytes` that is not a number above 0
 */
export function signatory(
  signer: Signer,
  { random = () => Math.floor(Math.random() * 2 ** 32), maxReplyBytes = defaultMaxReplyBytes }: SigningOptions = {},
) {
  if (!signer?.usersig) throw new TypeError("give a signer");
  if (!(maxReplyBytes > 0)) throw new RangeError(`maxReplyBytes must be above 0, got ${maxReplyBytes}`);

  function carry(call: UnsignedCall): CarriedCall {
    let hadAnother = false;
    const ask = (signal: AbortSignal | undefined, refused?: string) =>
      unlessAborted(() => signer.usersig(refused), signal);
    const carried: CarriedCall = {
      ...call,
      sdkAppId: signer.sdkAppId,
      maxReplyBytes,
      usersig: ask,
      async renewed(refused, date, signal) {
        signer.learn?.(date);
        if (hadAnother) return undefined;
        hadAnother = true;
        const other = await ask(signal, refused);
        return other === refused ? undefined : other;
      },
      signedWith: (usersig, change) =>
        Object.assign(signedRequest({ ...call, ...change }, signer, usersig, random()), { carriedCall: () => carried }),
    };
    return carried;
  }

  async function read(request: Request, answer: () => Response | Promise<Response>): Promise<Reply> {
    try {
      const reply = await unlessAborted(async () => readReply(request, await answer(), maxReplyBytes), request.signal);
      if (reply.errorCode !== undefined) signer.learn?.(reply.headers.get("Date"));
      return reply;
    } catch (error) {
      throw redactError(error, request.url) ?? error;
    }
  }

  return {
    /** The request of a call: signed, or carrying the call to a fetch that signs. */
    async prepare(request: Request, fetch?: Fetch): Promise<CallRequest> {
      const { headers, signal, url } = request;
      const init = fetchOptionsOf(request);
      const call = carry({ address: addressOf(url), headers, signal, body: await request.text(), init });
      return fetch?.requestFor?.(call) ?? call.signedWith(await call.usersig(signal));
    },

    /** Reads the reply. If the signature has expired, it sends the call once more with another signature. */
    async receive(request: Request, answer: () => Response | Promise<Response>, fetch: Fetch): Promise<Reply> {
      const reply = await read(request, answer);
      if (reply.errorCode !== 70001 || !carriesCall(request)) return reply;
      const call = request.carriedCall();
      const usersig = await call.renewed(usersigIn(request.url), reply.headers.get("Date"), call.signal);
      if (usersig === undefined) return reply;
      const again = call.signedWith(usersig);
      return read(again, () => fetch(again));
    },
  };
}
