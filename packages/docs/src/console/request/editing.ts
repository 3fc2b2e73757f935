import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { completeWord, completion } from "../completion/complete.ts";
import type { MemberTree } from "../completion/member-tree.ts";

export { completeWord };

/** What only a reader who edits needs: undo, indentation, brackets in pairs and completion. The page fetches it when the reader comes to the editor. */
export function editing(members: () => Promise<readonly MemberTree[]>): Extension {
  return [
    history(),
    json(),
    indentOnInput(),
    bracketMatching(),
    completion(members),
    keymap.of([...standardKeymap, ...historyKeymap]),
  ];
}
