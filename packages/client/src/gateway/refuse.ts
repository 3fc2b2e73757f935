/** What the gateway refuses by itself: an HTTP status that browsers and proxies understand, in the service's envelope. */
const refusals = {
  unreadable: { status: 400, ErrorCode: 60003, ErrorInfo: "the body is not a JSON object" },
  unauthenticated: { status: 401, ErrorCode: 60004, ErrorInfo: "the gateway knows no user behind this request" },
  forbidden: { status: 403, ErrorCode: 60017, ErrorInfo: "the gateway doesn't allow this operation" },
  unknown: { status: 404, ErrorCode: 60009, ErrorInfo: "the gateway knows no such operation" },
  notPost: { status: 405, ErrorCode: 60002, ErrorInfo: "the gateway takes POST only" },
  tooLarge: { status: 413, ErrorCode: 60002, ErrorInfo: "the gateway takes a body of at most 1 MiB" },
  notJson: { status: 415, ErrorCode: 60002, ErrorInfo: "the gateway takes Content-Type application/json only" },
  unreachable: { status: 502, ErrorCode: 60008, ErrorInfo: "the gateway got no reply of the service" },
} as const;

/** The reply to a request that the gateway doesn't pass on, or to which it gets no reply. */
export function refuse(reason: keyof typeof refusals): Response {
  const { status, ErrorCode, ErrorInfo } = refusals[reason];
  const headers = { "Cache-Control": "no-store", ...(status === 405 && { Allow: "POST" }) };
  return Response.json({ ActionStatus: "FAIL", ErrorCode, ErrorInfo }, { status, headers });
}
