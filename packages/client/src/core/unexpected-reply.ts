import { operationOf } from "./address.ts";

/** The reply is off contract: another HTTP status than 200, no JSON, or not the service's envelope. */
export class UnexpectedReply extends Error {
  override readonly name = "UnexpectedReply" as const;
  /** Last segment of the address, such as `friend_add`. */
  readonly operation: string;
  /** HTTP status of the reply. */
  readonly status: number;

  constructor({ url, status }: Pick<Response, "url" | "status">, what: string, options?: ErrorOptions) {
    const operation = operationOf(url);
    super(`${operation} got an unexpected reply: ${what}`, options);
    this.operation = operation;
    this.status = status;
  }
}
