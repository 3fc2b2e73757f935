import { accountOf, type OperationId, operations } from "@chat-friends/contract";
import { type Case, casesOf } from "@chat-friends/contract/examples";
import { excerpt } from "@chat-friends/contract/refuse";
import { exitCodes } from "../exit-codes.ts";
import { readText } from "../settings/secrets.ts";
import { reach } from "../target/reach.ts";
import { type CallerOptions, signedAddress, usersigFor } from "../target/signed-address.ts";
import { explanationLines } from "./explain.ts";

export interface CallOptions extends CallerOptions {
  /** A file with the request body, or - for standard input. */
  body?: string;
  /** A case of the spec whose request is sent. */
  case?: string;
  dryRun?: true;
  reveal?: true;
}

/** What a command prints, and how it ends. */
export interface Printed {
  stdout: string;
  stderr: string;
  exitCode: number;
}

/** `chat-friends call`: makes one call and shows the reply; the exit code says how it went. */
export async function call(
  operation: OperationId,
  options: CallOptions,
  environment: NodeJS.ProcessEnv,
  clock: { now(): number },
): Promise<Printed> {
  const body = bodyOf(operation, options);
  const usersig = usersigFor(options, environment, clock);
  const address = signedAddress(options, operation, usersig);
  if (options.dryRun)
    return { stdout: curl(options.reveal ? address : redacted(address), body), stderr: "", exitCode: exitCodes.done };

  const headers = { "content-type": "application/json" };
  const response = await reach(address, { method: "POST", headers, body });
  const text = (await response.text()).replaceAll(usersig, "<usersig>");
  return judged(operation, response.status, text);
}

function bodyOf(operation: OperationId, { body, case: name }: CallOptions): string {
  if (body !== undefined && name !== undefined) throw new Error("--body and --case exclude each other: give one");
  if (body !== undefined) return readText(body, "--body");
  const cases: Readonly<Record<string, Case>> = casesOf(operation);
  const found = name !== undefined && Object.hasOwn(cases, name) ? cases[name] : undefined;
  if (found) return JSON.stringify(found.request);
  const names = Object.keys(cases).join(", ");
  throw new Error(
    name === undefined
      ? `a request body is missing: give --body <file> (or - for standard input), or --case with one of ${names}`
      : `${operation} has no case ${excerpt(name)}; its cases are ${names}`,
  );
}

function redacted(address: string): string {
  return address.replace(/usersig=[^&]*/, "usersig=$USERSIG");
}

function curl(address: string, body: string): string {
  return `curl "${address}" \\\n  --data '${body.trim().replaceAll("'", "'\\''")}'`;
}

/** The reply, the meaning of its codes, and the exit code. */
function judged(operation: OperationId, status: number, text: string): Printed {
  const reply = parse(text);
  if (status !== 200 || reply === undefined)
    return {
      stdout: text,
      stderr: `HTTP ${status}: this is not a reply of the service`,
      exitCode: exitCodes.unusable,
    };
  const { ErrorCode, ErrorInfo } = reply;
  const { requestItems, replyItems } = operations[operation];
  const results = requestItems === null ? [] : [reply[replyItems]].flat().map(Object);
  const refused = results.filter(({ ResultCode }) => ResultCode !== 0);
  const lines =
    ErrorCode === 0
      ? refused.flatMap((result) =>
          explanationLines(Number(result.ResultCode), String(result.ResultInfo), accountOf(result)),
        )
      : explanationLines(Number(ErrorCode), String(ErrorInfo));
  return {
    stdout: JSON.stringify(reply, null, 2),
    stderr: lines.join("\n"),
    exitCode: ErrorCode !== 0 ? exitCodes.refused : refused.length > 0 ? exitCodes.partly : exitCodes.done,
  };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "ErrorCode" in value ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
