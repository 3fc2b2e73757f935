/** The members that every reply to a request that was carried out has. */
export const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" } as const;
