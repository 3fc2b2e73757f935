import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { createSandbox } from "@chat-friends/sandbox";

/** The peer's behaviour, by the first segment of the path. */
export type Scenario =
  | "sandbox" // answers as the service does
  | "busy" // refuses the first call with 60007, then answers as the service does
  | "page" // answers with HTML
  | "redirect" // sends the caller to where the service would answer
  | "silence" // never answers
  | "cut"; // breaks the connection

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The scenarios over a new sandbox. */
export function createScenarios(): Record<Scenario, Answer> {
  const service = createSandbox();
  let calls = 0;

  async function sandbox(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(`http://peer${request.url}`);
    const call = { method: "POST", path: pathname.replace(/^\/\w+/, ""), query: searchParams };
    const { body } = await service.exchange({ ...call, body: await buffer(request) });
    json(response, body);
  }

  return {
    sandbox,
    busy(request, response) {
      calls += 1;
      if (calls > 1) return sandbox(request, response);
      json(response, JSON.stringify({ ActionStatus: "FAIL", ErrorCode: 60007, ErrorInfo: "" }));
    },
    page: (_request, response) => response.setHeader("Content-Type", "text/html").end("<h1>Maintenance</h1>"),
    redirect: ({ url }, response) =>
      response.writeHead(307, { Location: `${url?.replace("redirect", "sandbox")}` }).end(),
    silence: () => {},
    cut: ({ socket }) => socket.destroy(),
  };
}

function json(response: ServerResponse, body: string): void {
  response.setHeader("Content-Type", "application/json").end(body);
}
