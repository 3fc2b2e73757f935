import type { PendingAnswer } from "@chat-friends/sandbox";
import { button, element } from "../../dom/element.ts";
import { keys, type WorldChange } from "./changes.ts";
import type { FriendRow, ListRow, PendingRow, Person } from "./people.ts";

/** What the view needs in addition to the people. */
export interface PeopleOptions {
  /** Rows to mark as new or changed. */
  changes: readonly WorldChange[];
  answer(answer: PendingAnswer): void;
}

/** Shows what belongs to each UserID: friends, lists, pending requests, the sequence. */
export function showPeople(host: HTMLElement, people: readonly Person[], options: PeopleOptions): void {
  const kinds = new Map(options.changes.map(({ key, kind }) => [key, kind]));
  const row: DrawRow = (tag, key, className, ...children) => {
    const kind = kinds.get(key);
    const badge = kind && element("span", { class: "badge" }, kind === "added" ? "new" : "changed");
    return element(tag, { class: kind ? `${className} marked` : className }, ...children, badge);
  };
  host.replaceChildren(...people.map((person) => personNode(person, row, options)));
}

/** Draws a row, with a mark if it is new or changed. */
type DrawRow = (
  tag: "li" | "p",
  key: string,
  className: string,
  ...children: (Node | string | undefined)[]
) => HTMLElement;

function personNode(person: Person, row: DrawRow, { answer }: PeopleOptions): HTMLElement {
  const { userID, sequence, friends, lists, pending, blocked } = person;
  return element(
    "li",
    { class: "person" },
    element("h3", {}, userID),
    row("p", keys.sequence(userID), "sequence", `list sequence ${sequence}`),
    element(
      "ul",
      { class: "relations" },
      ...friends.map((friend) => row("li", keys.friend(userID, friend.To_Account), "friend", ...friendNodes(friend))),
      ...pending.map((request) =>
        row("li", keys.pending(userID, request.To_Account), "pending", ...pendingNodes(userID, request, answer)),
      ),
      blocked.length > 0 ? row("li", keys.blocked(userID), "blocked", `blocks ${blocked.join(", ")}`) : undefined,
    ),
    lists.length > 0
      ? element(
          "ul",
          { class: "lists", "aria-label": `Lists of ${userID}` },
          ...lists.map((list) => row("li", keys.list(userID, list.name), "list", ...listNodes(list))),
        )
      : undefined,
  );
}

function friendNodes({ To_Account, Remark, lists, isMutual }: FriendRow): Node[] {
  return [
    element(
      "span",
      { class: "arrow", role: "img", "aria-label": isMutual ? "and in the other direction too" : "has" },
      isMutual ? "⇄" : "→",
    ),
    element("b", {}, To_Account),
    ...(Remark ? [element("span", { class: "remark" }, `“${Remark}”`)] : []),
    ...(lists.length > 0 ? [element("span", { class: "remark" }, `in ${lists.join(", ")}`)] : []),
  ];
}

function pendingNodes(
  From_Account: string,
  { To_Account, AddWording }: PendingRow,
  answer: PeopleOptions["answer"],
): Node[] {
  const settle = (text: string, given: PendingAnswer["answer"]): Node =>
    button(text, () => answer({ From_Account, To_Account, answer: given }), {
      "aria-label": `${text} the request of ${From_Account} as ${To_Account}`,
    });
  return [
    element("span", {}, "waits for "),
    element("b", {}, To_Account),
    ...(AddWording ? [element("span", { class: "remark" }, `“${AddWording}”`)] : []),
    element("span", { class: "answers" }, settle("Accept", "accept"), settle("Decline", "decline")),
  ];
}

function listNodes({ name, members }: ListRow): Node[] {
  const count = members.length === 1 ? "1 friend" : `${members.length} friends`;
  return [element("span", {}, name), element("span", { class: "count", title: count }, `${members.length}`)];
}
