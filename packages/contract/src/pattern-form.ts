/** More names than this are not listed. */
const listed = 3;

/** A pattern in words: the names it allows, and the forms of others. undefined for a pattern of another kind. */
export function formOf(pattern: string): string | undefined {
  const inner = /^\^(.*)\$$/.exec(pattern)?.[1] ?? "";
  const choices = (/^\(([^()]*)\)$/.exec(inner)?.[1] ?? inner).split("|");
  const names = choices.filter((choice) => /^\w+$/.test(choice));
  const forms = choices.filter((choice) => !names.includes(choice)).map(wordsFor);
  if (forms.includes(undefined)) return undefined;
  return oneOf([...(names.length > listed ? ["a standard tag"] : names), ...forms]);
}

function wordsFor(form: string): string | undefined {
  if (form === "[ -~]+") return "printable ASCII characters";
  const [, beginning, most] = /^(\w+_)\[A-Za-z\]\{1,(\d+)\}$/.exec(form) ?? [];
  return beginning && `${beginning} and 1 to ${most} letters`;
}

function oneOf(choices: readonly (string | undefined)[]): string {
  const [last, ...others] = [...choices].reverse();
  return others.length === 0 ? `${last}` : `${others.reverse().join(", ")} or ${last}`;
}
