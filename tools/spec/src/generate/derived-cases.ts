import { type OperationObject, replyOf, requestOf } from "../model/bundle.ts";
import type { CatalogueEntry, OperationError } from "../model/catalogue.ts";
import { codesIn } from "../model/codes.ts";
import { arrayAt, objectAt } from "../model/json.ts";
import { pascalCase } from "../model/spec.ts";
import type { GeneratorInput } from "./input.ts";

/** A case that is derived from a row of errors.yaml: a reply to the operation's default request. */
export interface DerivedCase {
  summary: string;
  response: object;
}

type DerivedCases = Record<string, DerivedCase>;

/** A case for each code of the operation without a hand-written case. */
export function derivedCases(operation: OperationObject, { catalogue }: GeneratorInput): DerivedCases {
  const rows = catalogue.operations
    .filter(({ returned_by }) => returned_by.includes(operation.operationId))
    .filter(({ code }) => !hasCaseAbout(operation, code));
  return byName(rows, (row) => refusal(operation, row));
}

/** A case for each public code; its reply is the same for every operation. */
export function publicCases({ catalogue }: GeneratorInput): DerivedCases {
  return byName(catalogue.public, ({ code, meaning }) => failure(code, meaning));
}

function byName<Row extends CatalogueEntry>(rows: Row[], responseOf: (row: Row) => object): DerivedCases {
  return Object.fromEntries(
    rows.map((row) => [`code_${row.code}`, { summary: row.meaning, response: responseOf(row) }]),
  );
}

/** Refuses the items if the code is for items and the operation has items; else refuses the whole request. */
function refusal(operation: OperationObject, { code, name, reason, error_info, scope }: OperationError): object {
  const batch = operation["x-batch"];
  const text = `Err_SNS_${pascalCase(operation.operationId)}_${reason ?? name}`;
  if (!batch || !scope.includes("item")) return failure(code, error_info ?? text);

  const accounts = accountsIn(operation, batch.request);
  return {
    [batch.reply]: accounts.map((To_Account) => ({ To_Account, ResultCode: code, ResultInfo: text })),
    Fail_Account: accounts,
    ActionStatus: "OK",
    ErrorCode: 0,
    ErrorInfo: "",
    ErrorDisplay: "",
  };
}

function failure(ErrorCode: number, ErrorInfo: string): object {
  return { ActionStatus: "FAIL", ErrorCode, ErrorInfo, ErrorDisplay: "" };
}

type Item = string | { To_Account: string };

/** UserIDs of the items in the default request. */
function accountsIn(operation: OperationObject, member: string): string[] {
  const [request] = Object.values(requestOf(operation).examples).map(({ value }) => value as Record<string, Item[]>);
  return (request?.[member] ?? []).map((item) => (typeof item === "string" ? item : item.To_Account));
}

/** Whether a hand-written case is about one refusal: its reply has no other result. */
function hasCaseAbout(operation: OperationObject, code: number): boolean {
  const results = operation["x-batch"]?.reply ?? "";
  return Object.values(replyOf(operation).examples).some(({ value }) => {
    const [first] = codesIn(value);
    return first?.code === code && arrayAt(objectAt(value), results).length < 2;
  });
}
