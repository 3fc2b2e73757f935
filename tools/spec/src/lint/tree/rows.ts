/** Whether a text begins as a sentence does (with a capital, a number, a quotation or code) and ends with a full stop. */
export function isSentence(text: unknown): text is string {
  return typeof text === "string" && /^[A-Z0-9"`].*\.$/s.test(text.trim());
}

/** The values that stand more than once, each once. */
export function repeatedIn<Value>(values: Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
