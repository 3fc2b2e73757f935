import { EditorView } from "@codemirror/view";

/** The variables of theme.css reach into a shadow root. */
export const theme = EditorView.theme({
  "&": { color: "var(--ink)", fontSize: "0.875rem", maxHeight: "min(38rem, 70vh)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { padding: "0.625rem 0", caretColor: "var(--ink)" },
  ".json-key": { color: "var(--accent)" },
  ".json-string": { color: "var(--string)" },
  ".json-value": { color: "var(--warning)" },
  ".json-mark": { color: "var(--muted)" },
  ".cm-line": { padding: "0 0.75rem 0 0.5rem" },
  ".cm-gutters": { background: "none", border: "none", color: "var(--muted)" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.25rem 0 0.625rem", minWidth: "1.75rem" },
  "&.cm-focused .cm-matchingBracket": { background: "var(--tint)", outline: "1px solid var(--line)" },
  ".cm-tooltip": {
    background: "var(--paper)",
    border: "1px solid var(--line)",
    borderRadius: "0.375rem",
    color: "var(--ink)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", maxHeight: "14rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.125rem 0.625rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { marginLeft: "1rem", fontStyle: "normal", opacity: "0.75" },
  // It would cover the other options.
  ".cm-completionInfo-left-narrow, .cm-completionInfo-right-narrow": { display: "none" },
  ".cm-completionInfo": { maxWidth: "20rem", padding: "0.375rem 0.625rem", fontFamily: "var(--sans)" },
  ".problem.ignored": { textDecorationColor: "var(--warning)" },
  ".problem-line.ignored": { boxShadow: "inset 2px 0 var(--warning)" },
  ".problem": { textDecoration: "underline wavy 1px", textUnderlineOffset: "3px" },
  ".problem.request": { textDecorationColor: "var(--bad)" },
  ".problem.item": { textDecorationColor: "var(--warning)" },
  ".problem-line.request": { boxShadow: "inset 2px 0 var(--bad)" },
  ".problem-line.item": { boxShadow: "inset 2px 0 var(--warning)" },
});
