import { networkInterfaces } from "node:os";
import { expect, it } from "vitest";
import type { ForeignRequest } from "../../src/server.ts";
import { signedQuery } from "../support/send.ts";
import { rawRequest, sendRaw, serve } from "../support/serve.ts";

const call = `POST /v4/sns/group_get?${signedQuery()}`;

it.each(["localhost", "127.0.0.1", "[::1]", "LocalHost", "localhost:4600", "127.0.0.1:80", "[::1]:1", "localhost:"])(
  "a call to the host %s is answered, whatever the port",
  async (host) => {
    const { url } = await serve();

    const { body } = await sendRaw(url, rawRequest(call, { host }));

    expect(JSON.parse(body)).toMatchObject({ ErrorCode: 0 });
  },
);

it.each([
  "evil.example",
  "evil.example:4600",
  "localhost.evil.example",
  "evil-localhost",
  "localhost.",
  "sandbox",
  "192.0.2.1",
  "127.0.0.2",
  "[::2]",
  "::1",
  "localhost@evil.example",
  "evil.example:4600:4600",
  "",
])("a call to the host %j is refused, and the text names the setting that would allow it", async (host) => {
  const { url } = await serve();

  const { status, headers, body } = await sendRaw(url, rawRequest(call, { host }));

  expect(status).toBe("HTTP/1.1 403 Forbidden");
  expect(headers).toMatchObject({ "content-type": "text/plain; charset=utf-8", connection: "close" });
  expect(body).toBe(
    `"${host}" is not a host of this sandbox; to allow it, add it to --allowed-hosts or CHAT_FRIENDS_ALLOWED_HOSTS\n`,
  );
});

it.each([
  "GET /",
  "GET /reference/",
  "GET /_sandbox/health",
  "POST /_sandbox/reset",
  "OPTIONS *",
  "GET /%zz",
  "PROPFIND //",
])("%s is refused for a foreign host as a call is", async (line) => {
  const { url } = await serve();

  const { status } = await sendRaw(url, rawRequest(line, { host: "evil.example" }));

  expect(status).toBe("HTTP/1.1 403 Forbidden");
});

it.each([
  { target: "http://evil.example", host: "localhost", refused: "evil.example" },
  { target: "http://localhost", host: "evil.example", refused: "evil.example" },
  { target: "https://evil.example:4600", host: "localhost", refused: "evil.example:4600" },
  { target: "x://evil.example", host: "localhost", refused: "evil.example" },
])("a target $target with the header $host is refused for $refused", async ({ target, host, refused }) => {
  const { url } = await serve();

  const { status, body } = await sendRaw(url, rawRequest(call.replace("/", `${target}/`), { host }));

  expect(status).toBe("HTTP/1.1 403 Forbidden");
  expect(body).toContain(`"${refused}" is not a host`);
});

it("hosts that are allowed by name are answered, in the header and in the target", async () => {
  const { url } = await serve({ allowedHosts: ["sandbox", "Console.tim.qq.com"] });
  const requests = [
    rawRequest(call, { host: "sandbox:4600" }),
    rawRequest(call, { host: "SANDBOX" }),
    rawRequest(call.replace("/", "https://console.tim.qq.com/"), { host: "console.tim.qq.com" }),
    rawRequest(call, { host: "sandbox.evil.example" }),
  ];

  const answers = await Promise.all(requests.map((request) => sendRaw(url, request)));

  expect(answers.map(({ status }) => status.split(" ")[1])).toEqual(["200", "200", "200", "403"]);
});

it.each(["0.0.0.0", "::"])("a server on %s, every address, answers to the one a call came in at", async (every) => {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const { address } = addresses.find(({ family, internal }) => family === "IPv4" && !internal) ?? {
    address: "127.0.0.3",
  };
  const { url } = await serve({ host: every });
  const atAddress = `http://${address}:${new URL(url).port}`;

  const answers = await Promise.all(
    [address, new URL(url).hostname, "localhost", "192.0.2.1", "evil.example"].map((host) =>
      sendRaw(atAddress, rawRequest(call, { host })),
    ),
  );

  expect(answers.map(({ status }) => status.split(" ")[1])).toEqual(["200", "200", "200", "403", "403"]);
});

it.each(["::1", "localhost"])("a server on %s answers to its own URL", async (host) => {
  const { url } = await serve({ host });

  expect((await fetch(`${url}/_sandbox/health`)).status).toBe(200);
});

it("the owner of the server learns the host and the origin that it refused", async () => {
  const refused: ForeignRequest[] = [];
  const { url } = await serve({ onForeign: (foreign) => refused.push(foreign) });

  await sendRaw(url, rawRequest(call, { host: "evil.example" }));
  await sendRaw(url, rawRequest(call, { host: "localhost", origin: "https://evil.example" }));
  await sendRaw(url, rawRequest(call, { host: "localhost" }));

  expect(refused).toEqual([
    { kind: "host", name: "evil.example" },
    { kind: "origin", name: "https://evil.example" },
  ]);
});
