import { isKnownText, reasonsOf, textsOf } from "../../model/catalogue.ts";
import { type Code, codesIn } from "../../model/codes.ts";
import type { Spec } from "../../model/spec.ts";
import { responses } from "../tree/cases.ts";

/**
 * A text in an example is one that errors.yaml knows for its code, and a text that is told apart there has an example.
 *
 * The texts of public codes are nowhere documented, so they are free.
 */
export function errorTextKnown(spec: Spec): string[] {
  return [...unknownTexts(spec), ...unshownReasons(spec)];
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

/** A code without a row, or without a text, is another rule's business. */
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
          `errors.yaml: ${code} tells ${reason.text} apart, which no case shows; write one, or take the reason out`,
      );
  });
}
