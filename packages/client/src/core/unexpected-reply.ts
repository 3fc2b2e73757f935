import { operationOf } from "./address.ts";

/** The origin of a reply. */
export type Origin = Pick<Response, "url" | "status">;

/** The reply is off contract: another HTTP status than 200, a body that is not JSON, or not the service's envelope. */
export class UnexpectedReply extends Error {
  override readonly name = "UnexpectedReply" as const;
  /** Last segment of the address, such as `friend_add`. */
  readonly operation: string;
  /** HTTP status of the reply. */
  readonly status: number;

  constructor({ url, status }: Origin, problem: string, options?: ErrorOptions) {
    super(`${operationOf(url)} got an unexpected reply: ${problem}`, options);
    this.operation = operationOf(url);
    this.status = status;
  }
}
