import { errors, isListed } from "@chat-friends/contract";
import { explain } from "@chat-friends/contract/explain";
import type { Diagnosis, Fault } from "@chat-friends/usersig/diagnose";
import { element } from "../dom/element.ts";
import { claimRows } from "./claim-rows.ts";
import { type UsersigVerdict, verdictOf } from "./verdict.ts";

/** A diagnosis for the reader: the verdict, the claims of the signature, and each reason why it fails. */
export function diagnosisNodes(diagnosis: Diagnosis, now: number): Node[] {
  const { claims, faults, warnings, notes } = diagnosis;
  return [
    headline(verdictOf(diagnosis)),
    ...(faults.length > 0 ? [element("ol", { class: "faults" }, ...faults.map(faultNode))] : []),
    ...(claims
      ? [
          element(
            "dl",
            { class: "claims" },
            ...claimRows(claims, now).map(([name, value]) =>
              element("div", {}, element("dt", {}, name), element("dd", {}, value)),
            ),
          ),
        ]
      : []),
    ...[...warnings.map(({ text }) => text), ...notes].map((note) => element("p", { class: "note" }, note)),
  ];
}

function headline({ tone, title, detail }: UsersigVerdict): Node {
  return element("p", { class: `headline ${tone}`, role: "status" }, element("b", {}, title), ` ${detail}`);
}

function faultNode({ code, detail }: Fault): Node {
  const name = isListed(code) ? ` ${errors[code].name}` : "";
  return element(
    "li",
    {},
    element("a", { href: `../errors/${code}/` }, `${code}${name}`),
    ` ${detail}`,
    element("p", { class: "remedy" }, explain(code)?.remedy),
  );
}
