import { errors, isListed } from "@chat-friends/contract";
import { explain } from "@chat-friends/contract/explain";
import { button, element, find } from "../dom/element.ts";
import type { Finding } from "./findings.ts";
import { type Reading, readQuery } from "./read-query.ts";
import { counted, replyVerdict } from "./reply-verdict.ts";

const query = find("query", HTMLTextAreaElement);
const findings = find("findings", HTMLElement);
const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-code]")];
const sections = [...document.querySelectorAll<HTMLElement>("section[aria-labelledby]")];

query.addEventListener("input", () => show(readQuery(query.value)));
// A reload brings the text back without an event.
show(readQuery(query.value));

function show(reading: Reading): void {
  findings.replaceChildren(...answer(reading));
  const isShown = (row: HTMLTableRowElement): boolean =>
    reading.kind === "nothing" || (reading.kind === "words" && reading.codes.includes(Number(row.dataset["code"])));
  for (const row of rows) row.hidden = !isShown(row);
  for (const section of sections) {
    section.hidden = reading.kind !== "nothing" && !section.querySelector("tr[data-code]:not([hidden])");
  }
}

function answer(reading: Reading): HTMLElement[] {
  switch (reading.kind) {
    case "nothing":
      return [];
    case "unreadable":
      return [summary("This is not complete JSON yet.")];
    case "words":
      if (reading.codes.length === 0) return [noMatch()];
      return [summary(counted(reading.codes.length, "code")), ...reading.findings.map(article)];
    case "reply":
      return [summary(replyVerdict(reading)), ...reading.findings.map(article)];
  }
}

function article({ code, info, item }: Finding): HTMLElement {
  const explanation = explain(code, info);
  const name = isListed(code) ? errors[code].name : "not in the catalogue";
  return element(
    "article",
    { class: "finding" },
    element(
      "h2",
      {},
      ...(item === undefined ? [] : [element("code", {}, item), " "]),
      isListed(code) ? element("a", { href: `${code}/` }, `${code} ${name}`) : `${code} ${name}`,
    ),
    ...(info === "" ? [] : [element("p", { class: "info" }, element("code", {}, info))]),
    ...(explanation
      ? [
          element("p", {}, explanation.meaning),
          element("dl", { class: "facts-list" }, pair("Cause", explanation.cause), pair("Remedy", explanation.remedy)),
        ]
      : [
          element(
            "p",
            {},
            "The list of codes is open. Treat an unknown code as a refusal, and do not send the same request again.",
          ),
        ]),
  );
}

function pair(term: string, text: string): HTMLElement {
  return element("div", {}, element("dt", {}, term), element("dd", {}, text));
}

function noMatch(): HTMLElement {
  const all = button("See all codes", () => {
    query.value = "";
    show(readQuery(""));
    query.focus();
  });
  return element("p", { class: "summary" }, "No code matches. ", all);
}

function summary(text: string): HTMLElement {
  return element("p", { class: "summary" }, text);
}
