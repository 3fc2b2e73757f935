/** Why a whole request is refused. */
export interface Refusal {
  ErrorCode: number;
  ErrorInfo: string;
}

/** A checked value, or the refusal of its request. */
export type Admitted<Value> = { value: Value; refusal?: never } | { value?: never; refusal: Refusal };

/** The reply to a request that is refused as a whole. */
export interface Failure extends Refusal {
  ActionStatus: "FAIL";
  ErrorDisplay: string;
}

export function failure({ ErrorCode, ErrorInfo }: Refusal): Failure {
  return { ActionStatus: "FAIL", ErrorCode, ErrorInfo, ErrorDisplay: "" };
}

/** The refusal in the form of `Admitted`. */
export function refuse(ErrorCode: number, ErrorInfo: string): { refusal: Refusal } {
  return { refusal: { ErrorCode, ErrorInfo } };
}
