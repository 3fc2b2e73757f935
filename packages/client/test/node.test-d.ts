import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { expectTypeOf, test } from "vitest";
import type { NodeRequest, NodeResponse, nodeHandler } from "../src/node.ts";

test("it is a handler for node:http and for HTTP/2", () => {
  expectTypeOf<ReturnType<typeof nodeHandler>>().toExtend<RequestListener>();
  expectTypeOf<IncomingMessage>().toExtend<NodeRequest>();
  expectTypeOf<ServerResponse>().toExtend<NodeResponse>();
  expectTypeOf<Http2ServerRequest>().toExtend<NodeRequest>();
  expectTypeOf<Http2ServerResponse>().toExtend<NodeResponse>();
});
