/** The gateway's own refusals: an HTTP status that browsers and proxies understand, and the service's envelope. */
const refusals = {
  badRequest: { status: 400, ErrorCode: 60002, ErrorInfo: "the address or a header of the request can't be read" },
  unreadable: { status: 400, ErrorCode: 60003, ErrorInfo: "the body is not a JSON object of at most 32 levels" },
  unauthenticated: { status: 401, ErrorCode: 60004, ErrorInfo: "the gateway found no user for this request" },
  forbidden: { status: 403, ErrorCode: 60017, ErrorInfo: "the gateway does not allow this operation" },
  unknown: { status: 404, ErrorCode: 60009, ErrorInfo: "the gateway has no such operation" },
  notPost: { status: 405, ErrorCode: 60002, ErrorInfo: "the gateway takes POST only" },
  tooLarge: { status: 413, ErrorCode: 60002, ErrorInfo: "the gateway takes a body of at most 1 MiB" },
  notJson: { status: 415, ErrorCode: 60002, ErrorInfo: "the gateway takes Content-Type application/json only" },
  failed: { status: 500, ErrorCode: 70500, ErrorInfo: "the gateway failed" },
  bodyTaken: {
    status: 500,
    ErrorCode: 60003,
    ErrorInfo: "something read the body before the gateway; mount the gateway before what reads bodies",
  },
  unreachable: { status: 502, ErrorCode: 60008, ErrorInfo: "the gateway got no reply of the service" },
} as const;

/** The reply to a request that the gateway does not pass on, or that gets no reply from the service. */
export function refuse(reason: keyof typeof refusals): Response {
  const { status, ErrorCode, ErrorInfo } = refusals[reason];
  const headers = { "Cache-Control": "no-store", ...(status === 405 && { Allow: "POST" }) };
  return Response.json({ ActionStatus: "FAIL", ErrorCode, ErrorInfo }, { status, headers });
}
