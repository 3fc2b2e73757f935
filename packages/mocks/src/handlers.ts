import { operations } from "@chat-friends/contract";
import { failure } from "@chat-friends/contract/refuse";
import type { HttpHandler } from "msw/http";
import { answer } from "./answer.ts";
import { readCall } from "./call.ts";
import { intercept } from "./intercept.ts";

const operationPaths = Object.values(operations).map(({ path }) => path);

/**
 * A handler for each operation, and a last one that refuses any other call to the API, so that no signed URL leaves for the real
 * host or is printed as unhandled.
 */
export const handlers: HttpHandler[] = [...operationPaths, "/v4/*"].map((path) => intercept(path, replyTo));

async function replyTo(request: Request): Promise<object> {
  const call = await readCall(request);
  return call.refusal ? failure(call.refusal) : answer(call.value);
}
