import { isKnownText, reasonsOf, seenIn, textsOf } from "../../model/catalogue.ts";
import { type Code, codesIn } from "../../model/codes.ts";
import type { Spec } from "../../model/spec.ts";
import { responses } from "../tree/cases.ts";

/**
 * errors.yaml knows each text of an example for its code, each text with a meaning of its own there has an example, and each text
 * that was seen fits a text of its row.
 *
 * The texts of public codes are not documented anywhere, so any text is allowed.
 */
export function errorTextKnown(spec: Spec): string[] {
  return [...unknownTexts(spec), ...unshownReasons(spec), ...straySeenTexts(spec)];
}

function unknownTexts(spec: Spec): string[] {
  return responses(spec).flatMap(({ file, operation, name, value }) =>
    codesIn(value)
      .filter((shown) => !isKnown(spec, operation, shown))
      .map(
        ({ code, text }) =>
          `${file}: ${name} says ${text || "nothing"} with ${code}, which errors.yaml does not know; correct one of the two`,
      ),
  );
}

/** Another rule checks a code without a row or without a text. */
function isKnown({ catalogue }: Spec, operation: string, { code, text }: Code): boolean {
  const row = catalogue.operations.find((each) => each.code === code && each.returned_by.includes(operation));
  if (!row || text === undefined) return true;
  return textsOf(row).some((known) => isKnownText(known.text, text));
}

function unshownReasons(spec: Spec): string[] {
  const shown = responses(spec).flatMap(({ value }) => codesIn(value));
  return spec.catalogue.operations.flatMap(({ code, error_info, ...row }) => {
    const texts = [error_info, ...shown.filter((each) => each.code === code).map(({ text }) => text)];
    return reasonsOf(row)
      .filter((reason) => !texts.some((text) => isKnownText(reason.text, String(text ?? ""))))
      .map(
        (reason) =>
          `errors.yaml: ${code} has a reason for ${reason.text}, which no case shows; write a case, or remove the reason`,
      );
  });
}

function straySeenTexts({ catalogue }: Spec): string[] {
  return catalogue.operations.flatMap((row) =>
    seenIn(row)
      .filter((whole) => !textsOf(row).some(({ text }) => isKnownText(text, whole)))
      .map((whole) => `errors.yaml: ${row.code} has seen ${whole}, which fits none of its texts; move it to its row`),
  );
}
