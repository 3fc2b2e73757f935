import { isObject } from "../../model/json.ts";
import type { Row, Spec } from "../../model/spec.ts";
import { isSentence, repeatedIn } from "../tree/rows.ts";

const retries = ["never", "later", "new-signature", "after-change"];
const scopes = ["request", "item"];

/** A row of errors.yaml explains its code in sentences, and says what it refuses and when to send again. Its reasons do the same for their texts. */
export function errorRowIsWhole({ catalogue }: Spec): string[] {
  const rows: (Row & { code: number })[] = [...catalogue.operations, ...catalogue.public];
  return [
    ...rows.flatMap((row) => rowProblems(row).map((problem) => `${row.code} ${problem}`)),
    ...repeatedIn(rows.map(({ name }) => name)).map((name) => `${name} is the name of two rows; rename one`),
  ].map((problem) => `errors.yaml: ${problem}`);
}

function rowProblems(row: Row): string[] {
  const { name, retry, reasons = [] } = row;
  const inner = Array.isArray(reasons) ? reasons.filter(isObject) : [];
  return [
    ...(/^[A-Z][A-Za-z]+$/.test(String(name)) ? [] : ["has no name in PascalCase; give it one"]),
    ...(retries.some((each) => each === retry)
      ? []
      : [`has the retry class ${retry}; choose one of ${retries.join(", ")}`]),
    ...explained(row),
    ...inner.flatMap((reason) =>
      explained(reason).map((problem) => `${reason["text"] ?? "a reason without text"} ${problem}`),
    ),
  ];
}

function explained(row: Row): string[] {
  const { scope } = row;
  const isScope = Array.isArray(scope) && scope.length > 0 && scope.every((each) => scopes.includes(each));
  return [
    ...["meaning", "cause", "remedy"]
      .filter((member) => !isSentence(row[member]))
      .map((member) => `has no ${member} in sentences; write it`),
    ...(isScope ? [] : [`has no scope; list ${scopes.join(", ")} or both`]),
  ];
}
