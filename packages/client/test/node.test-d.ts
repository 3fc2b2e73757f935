import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { expectTypeOf, test } from "vitest";
import type { NodeRequest, NodeResponse, nodeHandler } from "../src/node.ts";

test("node:http takes it as its handler, and HTTP/2 as well", () => {
  expectTypeOf<ReturnType<typeof nodeHandler>>().toExtend<RequestListener>();
  expectTypeOf<IncomingMessage>().toExtend<NodeRequest>();
  expectTypeOf<ServerResponse>().toExtend<NodeResponse>();
  expectTypeOf<Http2ServerRequest>().toExtend<NodeRequest>();
  expectTypeOf<Http2ServerResponse>().toExtend<NodeResponse>();
});
