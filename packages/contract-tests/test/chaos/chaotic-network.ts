import { failure } from "@chat-friends/contract/refuse";
import type { Sent } from "./recorded-service.ts";

/** A way to disturb a request; `later` makes the service carry it out later. */
interface Fault {
  /** Of a hundred requests, this many are disturbed in this way. */
  percent: number;
  /** Whether the client knows for certain that nothing was done. */
  isCertain?: boolean;
  disturb(sent: Sent, signal: AbortSignal, later: () => void): Promise<Response>;
}

const faults: Fault[] = [
  // The connection breaks: before the request arrives, after the reply is sent, or between the two.
  { percent: 3, disturb: async () => drop() },
  { percent: 3, disturb: async (sent) => sent.carryOut().then(drop) },
  {
    percent: 3,
    async disturb(_sent, _signal, later) {
      later();
      return drop();
    },
  },
  // No reply: the request is lost, is carried out soon, or is carried out after the client has given up.
  { percent: 1, disturb: (_sent, signal) => hang(signal) },
  {
    percent: 2,
    disturb(_sent, signal, later) {
      later();
      return hang(signal);
    },
  },
  {
    percent: 1,
    disturb(_sent, signal, later) {
      signal.addEventListener("abort", later);
      return hang(signal);
    },
  },
  // A reply without information, or a reply that is cut off.
  { percent: 2, disturb: async (sent) => new Response((await sent.carryOut()).slice(0, -20)) },
  { percent: 1, disturb: async () => refuse(60008) },
  { percent: 1, disturb: async (sent) => sent.carryOut().then(() => refuse(60008)) },
  { percent: 1, disturb: async (sent) => sent.carryOut().then(() => new Response("Bad Gateway", { status: 502 })) },
  // The service refuses the request.
  { percent: 1, isCertain: true, disturb: async () => refuse(60007) },
  { percent: 0.5, isCertain: true, disturb: async () => refuse(30008) },
  { percent: 0.5, isCertain: true, disturb: async () => refuse(60022) },
];

export interface ChaosOptions {
  send(url: string, body: string): Sent;
  random: () => number;
  /** The longest time that the service works on a request, in milliseconds. */
  longest: number;
}

/** A fetch that disturbs a fifth of all requests. */
export function chaoticNetwork({ send, random, longest }: ChaosOptions) {
  const requests = { all: 0, disturbed: 0 };

  function nextFault(): Fault | undefined {
    let left = random() * 100;
    return faults.find(({ percent }) => {
      left -= percent;
      return left < 0;
    });
  }

  async function fetch(request: Request): Promise<Response> {
    const sent = send(request.url, await request.text());
    await new Promise((resolve) => setTimeout(resolve, random() * 100));
    const fault = nextFault();
    requests.all += 1;
    if (!fault) return new Response(await sent.carryOut());
    requests.disturbed += 1;
    if (!fault.isCertain) sent.leaveUnanswered();
    return fault.disturb(sent, request.signal, () => setTimeout(sent.carryOut, random() * longest));
  }

  return { fetch, requests };
}

function drop(): never {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { syscall: "read" }) });
}

function refuse(ErrorCode: number): Response {
  return Response.json(failure({ ErrorCode, ErrorInfo: "" }));
}

function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}
