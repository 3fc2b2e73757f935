/** Whether a text begins as a sentence does (with a capital, a number, a quotation or code) and ends with a full stop. */
export function isSentence(text: unknown): text is string {
  return typeof text === "string" && /^[A-Z0-9"`].*\.$/s.test(text.trim());
}
