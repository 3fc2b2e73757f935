import { type HttpHandler, HttpResponse, http } from "msw/http";

/** Answers every request to this path, on any host, by any method, with HTTP 200 and JSON. */
export function intercept(path: string, reply: (request: Request) => object | Promise<object>): HttpHandler {
  return http.all(`*${path}`, async ({ request }) => HttpResponse.json(await reply(request)));
}
