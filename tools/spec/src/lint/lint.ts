import type { Spec } from "../model/spec.ts";
import { assumedHasALedgerRow } from "./rules/assumed-has-a-ledger-row.ts";
import { bytesHaveUpperBound } from "./rules/bytes-have-upper-bound.ts";
import { caseIsAPair } from "./rules/case-is-a-pair.ts";
import { descriptionIsASentence } from "./rules/description-is-a-sentence.ts";
import { errorCodeKnown } from "./rules/error-code-known.ts";
import { errorRowIsUsed } from "./rules/error-row-is-used.ts";
import { errorRowIsWhole } from "./rules/error-row-is-whole.ts";
import { errorTextKnown } from "./rules/error-text-known.ts";
import { everyCodeHasARow } from "./rules/every-code-has-a-row.ts";
import { examplesExact } from "./rules/examples-exact.ts";
import { houseKeywordKnown } from "./rules/house-keyword-known.ts";
import { ledgerRowIsWhole } from "./rules/ledger-row-is-whole.ts";
import { newerPagesMarkWhatTheyLeaveOut } from "./rules/newer-pages-mark-what-they-leave-out.ts";
import { operationIsAFile } from "./rules/operation-is-a-file.ts";
import { operationTakesTheQuery } from "./rules/operation-takes-the-query.ts";
import { optionalTextMayBeEmpty } from "./rules/optional-text-may-be-empty.ts";
import { replyHasADescriptionOfItsOwn } from "./rules/reply-has-a-description-of-its-own.ts";
import { requestSelectsOneCase } from "./rules/request-selects-one-case.ts";
import { scalarHasConstraintAndExample } from "./rules/scalar-has-constraint-and-example.ts";
import { serviceBeforeSandbox } from "./rules/service-before-sandbox.ts";
import { sourceStated } from "./rules/source-stated.ts";
import { switchHasALedgerRow } from "./rules/switch-has-a-ledger-row.ts";
import { switchIsWhole } from "./rules/switch-is-whole.ts";

/** Reads the spec and says what is wrong with it, a `file: sentence` for each finding. */
export type Rule = (spec: Spec) => string[];

/** The house rules by name. */
export const rules = {
  "operation-is-a-file": operationIsAFile,
  "operation-takes-the-query": operationTakesTheQuery,
  "service-before-sandbox": serviceBeforeSandbox,
  "reply-has-a-description-of-its-own": replyHasADescriptionOfItsOwn,
  "description-is-a-sentence": descriptionIsASentence,
  "house-keyword-known": houseKeywordKnown,
  "source-stated": sourceStated,
  "assumed-has-a-ledger-row": assumedHasALedgerRow,
  "ledger-row-is-whole": ledgerRowIsWhole,
  "switch-is-whole": switchIsWhole,
  "switch-has-a-ledger-row": switchHasALedgerRow,
  "scalar-has-constraint-and-example": scalarHasConstraintAndExample,
  "optional-text-may-be-empty": optionalTextMayBeEmpty,
  "newer-pages-mark-what-they-leave-out": newerPagesMarkWhatTheyLeaveOut,
  "bytes-have-upper-bound": bytesHaveUpperBound,
  "case-is-a-pair": caseIsAPair,
  "request-selects-one-case": requestSelectsOneCase,
  "examples-exact": examplesExact,
  "error-code-known": errorCodeKnown,
  "error-text-known": errorTextKnown,
  "error-row-is-whole": errorRowIsWhole,
  "error-row-is-used": errorRowIsUsed,
  "every-code-has-a-row": everyCodeHasARow,
} satisfies Record<string, Rule>;

/** The findings of the rules, each as `file: what is wrong and what to do (name-of-the-rule)`. */
export function lint(spec: Spec, by: Readonly<Record<string, Rule>> = rules): string[] {
  return Object.entries(by).flatMap(([name, rule]) => rule(spec).map((problem) => `spec/${problem} (${name})`));
}
