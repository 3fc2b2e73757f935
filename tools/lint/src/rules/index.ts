import type { Spec } from "../spec.ts";
import { assumedHasALedgerRow } from "./assumed-has-a-ledger-row.ts";
import { bytesHaveUpperBound } from "./bytes-have-upper-bound.ts";
import { caseIsAPair } from "./case-is-a-pair.ts";
import { descriptionIsASentence } from "./description-is-a-sentence.ts";
import { errorCodeKnown } from "./error-code-known.ts";
import { errorRowIsUsed } from "./error-row-is-used.ts";
import { errorRowIsWhole } from "./error-row-is-whole.ts";
import { errorTextKnown } from "./error-text-known.ts";
import { everyCodeHasACase } from "./every-code-has-a-case.ts";
import { examplesExact } from "./examples-exact.ts";
import { houseKeywordKnown } from "./house-keyword-known.ts";
import { ledgerRowIsWhole } from "./ledger-row-is-whole.ts";
import { operationIsAFile } from "./operation-is-a-file.ts";
import { operationTakesTheQuery } from "./operation-takes-the-query.ts";
import { requestSelectsOneCase } from "./request-selects-one-case.ts";
import { scalarHasConstraintAndExample } from "./scalar-has-constraint-and-example.ts";
import { sourceStated } from "./source-stated.ts";
import { switchHasALedgerRow } from "./switch-has-a-ledger-row.ts";
import { switchIsWhole } from "./switch-is-whole.ts";

/** Reads the spec and says what is wrong with it, a `file: sentence` for each finding. */
export type Rule = (spec: Spec) => string[];

/** The house rules by name. */
export const rules: Record<string, Rule> = {
  "operation-is-a-file": operationIsAFile,
  "operation-takes-the-query": operationTakesTheQuery,
  "description-is-a-sentence": descriptionIsASentence,
  "house-keyword-known": houseKeywordKnown,
  "source-stated": sourceStated,
  "assumed-has-a-ledger-row": assumedHasALedgerRow,
  "ledger-row-is-whole": ledgerRowIsWhole,
  "switch-is-whole": switchIsWhole,
  "switch-has-a-ledger-row": switchHasALedgerRow,
  "scalar-has-constraint-and-example": scalarHasConstraintAndExample,
  "bytes-have-upper-bound": bytesHaveUpperBound,
  "case-is-a-pair": caseIsAPair,
  "request-selects-one-case": requestSelectsOneCase,
  "examples-exact": examplesExact,
  "error-code-known": errorCodeKnown,
  "error-text-known": errorTextKnown,
  "error-row-is-whole": errorRowIsWhole,
  "error-row-is-used": errorRowIsUsed,
  "every-code-has-a-case": everyCodeHasACase,
};
