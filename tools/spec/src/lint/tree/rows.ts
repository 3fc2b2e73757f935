/** Whether a text begins like a sentence (with a capital, a number, a quotation or code) and ends with a full stop. */
export function isSentence(text: unknown): text is string {
  return typeof text === "string" && /^[A-Z0-9"`].*\.$/s.test(text.trim());
}

/** The values that occur more than once; the result has each of them once. */
export function repeatedIn<Value>(values: Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
