import type { Explained } from "@chat-friends/client/explain";
import { element } from "../../dom/element.ts";
import { headlineOf } from "./headline.ts";
import type { Conformity, ItemVerdict, Verdict } from "./verdict.ts";

/** A verdict for the reader: its headline, whether the reply follows the description, and the result of each item. */
export function verdictNodes(verdict: Verdict): Node[] {
  const { tone, title, detail } = headlineOf(verdict);
  const headline = element("p", { class: `headline ${tone}` }, element("b", {}, title), ` ${detail}`);
  if (verdict.kind === "off-contract") return [headline];
  return [
    headline,
    conformityNode(verdict.conformity),
    ...(verdict.kind === "refused" ? [refusalNode(verdict.refusal)] : []),
    ...(verdict.kind === "carried-out" && verdict.items.length > 0 ? [itemsNode(verdict.items)] : []),
  ];
}

const conformities = {
  closed: "The reply matches the API description.",
  open: "The reply has everything that a client reads, but also something that the API description doesn't list:",
  broken: "The reply breaks the API description:",
};

function conformityNode({ kind, detail }: Conformity): Node {
  return element("p", { class: `conformity ${kind}` }, [conformities[kind], detail].filter(Boolean).join(" "));
}

function refusalNode(refusal: Explained): Node {
  return element("div", { class: "refusal" }, ...refusalTexts(refusal));
}

function refusalTexts({ code, codeName, meaning, remedy }: Explained): Node[] {
  return [
    element("p", {}, codeName === "Unlisted" ? `${code}` : codeLink(code, codeName), ` ${meaning}`),
    element("p", { class: "remedy" }, remedy),
  ];
}

function codeLink(code: number, name: string): Node {
  return element("a", { href: `../errors/${code}/` }, `${code} ${name}`);
}

const kinds = { ok: "ok", pending: "pending", failed: "failed" };

function itemsNode(items: readonly ItemVerdict[]): Node {
  return element(
    "ol",
    { class: "outcomes", "aria-label": "Outcome of each item" },
    ...items.map(({ account, kind, refusal }) =>
      element(
        "li",
        { class: kind },
        element("b", { class: "kind" }, kinds[kind]),
        element("code", {}, account),
        element("div", {}, ...(refusal ? refusalTexts(refusal) : [])),
      ),
    ),
  );
}
