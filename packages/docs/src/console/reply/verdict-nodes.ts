import type { Explained } from "@chat-friends/client/explain";
import { element } from "../../dom/element.ts";
import type { Headline } from "./headline.ts";
import type { Conformity, ItemVerdict, Verdict } from "./verdict.ts";

/** A headline for the reader, with the page of its code. */
export function headlineNode({ tone, text, code, detail }: Headline): Node {
  return element(
    "p",
    { class: `headline ${tone}` },
    element("b", {}, text),
    ...(code ? [" ", codeLink(code.number, code.name)] : []),
    detail && ` ${detail}`,
  );
}

/** What the headline does not say: whether the reply follows the description, and the result of each item. */
export function verdictNodes(verdict: Verdict): Node[] {
  if (verdict.kind === "off-contract") return [];
  return [
    ...(verdict.kind === "refused" ? [element("div", { class: "refusal" }, ...meaningOf(verdict.refusal))] : []),
    conformityNode(verdict.conformity),
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

function meaningOf({ meaning, remedy }: Explained): Node[] {
  return [element("p", {}, meaning), element("p", { class: "remedy" }, remedy)];
}

/** A code without a page is text. */
function codeLink(code: number, name: string): Node | string {
  return name === "Unlisted" ? `${code} ${name}` : element("a", { href: `../errors/${code}/` }, `${code} ${name}`);
}

function itemsNode(items: readonly ItemVerdict[]): Node {
  return element(
    "ol",
    { class: "outcomes", "aria-label": "Outcome of each item" },
    ...items.map(({ account, kind, refusal }) =>
      element(
        "li",
        { class: kind },
        element("b", { class: "kind" }, kind),
        element("code", {}, account),
        element("div", {}, ...(refusal ? [...refusalTexts(refusal)] : [])),
      ),
    ),
  );
}

function refusalTexts(refusal: Explained): Node[] {
  const { code, codeName, meaning, remedy } = refusal;
  return [element("p", {}, codeLink(code, codeName), ` ${meaning}`), element("p", { class: "remedy" }, remedy)];
}
