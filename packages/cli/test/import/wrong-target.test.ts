import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { temporaryFolder } from "@chat-friends/testing";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { expect, it, onTestFinished } from "vitest";
import { exitCodes } from "../../src/exit-codes.ts";
import { runInProcess } from "../support/in-process.ts";
import { graph, importing, target } from "./surroundings.ts";

type Answer = (incoming: IncomingMessage, response: ServerResponse) => unknown;

/** A server on a port, and the addresses and bodies that it was sent. */
async function serverWith(answer: Answer) {
  const seen: string[] = [];
  const server = createServer(async (incoming, response) => {
    const body = await buffer(incoming);
    seen.push(`${incoming.method} ${incoming.url} ${body}`);
    answer(Object.assign(incoming, { body }), response);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${await listenOnLoopback(server)}`, seen };
}

const page: Answer = (_, response) => {
  response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
  response.end("<!doctype html>\n<title>Not Found</title>\n");
};

const json = (status: number, body: unknown): Answer => {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
};

const wrong: { what: string; answer: Answer; said: string }[] = [
  {
    what: "a page that was not found",
    answer: page,
    said: "HTTP 404, text/html, a body that begins <!doctype html> <title>Not Found</title>; ",
  },
  {
    what: "a page without an end",
    answer: (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = setInterval(() => response.write("<p>hello</p>\n".repeat(1000)), 1);
      response.on("close", () => clearInterval(more));
    },
    said: "HTTP 200, text/html, a body that begins <p>hello</p> <p>hello</p> <p>hello</p> <p>hello</p> <p>hello</p>…; ",
  },
  {
    what: "a proxy",
    answer: json(502, "no upstream"),
    said: 'HTTP 502, application/json, a body that begins "no upstream"; ',
  },
  {
    what: "another API",
    answer: json(200, { error: "no such route" }),
    said: 'HTTP 200, application/json, a body that begins {"error":"no such route"}; ',
  },
  {
    what: "a server of few words",
    answer: (_, response) => response.end(),
    said: "HTTP 200, no content type, an empty body; ",
  },
  {
    what: "a redirect",
    answer: (_, response) => response.writeHead(302, { location: "https://a.test/" }).end(),
    said: "redirects (HTTP 302): give --target the address that serves the API itself",
  },
];

it.each([
  ...wrong.map((each) => ({ command: "import", ...each })),
  { command: "export", what: "a page", answer: page, said: "HTTP 404, text/html" },
])(
  "$command says within seconds what answers where it is $what, and sends it neither a row nor a signature",
  async ({ command, answer, said }) => {
    const { url, seen } = await serverWith(answer);
    const folder = temporaryFolder({ "f.csv": graph(3, 2) });
    const output = command === "export" ? ["--output", join(folder, "out.csv")] : [];

    const { code, stdout, stderr } = await runInProcess([command, join(folder, "f.csv"), ...output, "--target", url]);

    expect({ code, stdout }).toEqual({ code: exitCodes.unusable, stdout: "" });
    expect(stderr).toMatch(/^chat-friends: http:\/\/127\.0\.0\.1:\d+ [^\n]+\n$/);
    expect(stderr).toContain(said);
    expect(readdirSync(folder)).toEqual(["f.csv"]);
    expect(seen.join("\n")).not.toMatch(/usersig|owner|friend\d/);
  },
);

/** Passes a request on. */
async function passOn(url: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, headers } = incoming;
  const outgoing = request(`${url}${incoming.url}`, { method, headers }).end(Object(incoming).body);
  const [reply] = await once(outgoing, "response");
  response.writeHead(reply.statusCode, reply.headers);
  reply.pipe(response);
}

it("goes on where another server answers for a while after the service has", async () => {
  const { sandbox, url } = await target();
  let calls = 0;
  const front = await serverWith((incoming, response) => {
    calls += 1;
    if (calls > 10 && calls <= 30) page(incoming, response);
    else void passOn(url, incoming, response);
  });
  const folder = temporaryFolder({ "f.csv": graph(20, 2) });

  const { code, stderr } = await importing(join(folder, "f.csv"), { target: front.url });

  expect(stderr).toMatch(
    /owner\d+ waits \d+ s: friend_import got an unexpected reply: HTTP status 404 instead of 200\n/,
  );
  expect(code).toBe(exitCodes.done);
  expect((await sandbox.control.exportWorld()).friends).toHaveLength(40);
});

it("asks again where a proxy fails for a moment", async () => {
  const { url } = await target();
  let calls = 0;
  const front = await serverWith((incoming, response) => {
    calls += 1;
    if (calls <= 2) json(502, "no upstream")(incoming, response);
    else void passOn(url, incoming, response);
  });
  const folder = temporaryFolder({ "f.csv": graph(2, 2) });

  expect((await importing(join(folder, "f.csv"), { target: front.url })).code).toBe(exitCodes.done);
});

it("Ctrl-C ends it while the target gives no answer", async () => {
  const stop = new AbortController();
  const { url } = await serverWith(() => stop.abort());
  const folder = temporaryFolder({ "f.csv": graph(2, 2) });

  const { thrown } = await importing(join(folder, "f.csv"), { target: url }, { signal: stop.signal });

  expect(thrown).toBe("Stopped: stopped after 0 rows");
});

it("keeps the checkpoint of an import that is to go on", async () => {
  const { url } = await target();
  let isWrong = false;
  const stop = new AbortController();
  const front = await serverWith((incoming, response) => {
    if (isWrong) return page(incoming, response);
    if (incoming.url?.includes("friend_import")) stop.abort();
    void passOn(url, incoming, response);
  });
  const folder = temporaryFolder({ "f.csv": graph(2, 2) });
  const options = { target: front.url };
  await importing(join(folder, "f.csv"), options, { signal: stop.signal });

  isWrong = true;
  const away = await importing(join(folder, "f.csv"), { ...options, resume: true });
  isWrong = false;
  const back = await importing(join(folder, "f.csv"), { ...options, resume: true });

  expect(away.thrown).toMatch(/^Error: .* does not answer as the service does: HTTP 404/);
  expect(back.code).toBe(exitCodes.done);
});
