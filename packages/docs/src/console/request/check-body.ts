import type { OperationId } from "@chat-friends/contract";
import { find } from "../../dom/element.ts";
import type { MemberTree } from "../completion/member-tree.ts";
import type { Editor } from "./editor.ts";
import { bodyOf, type Picked } from "./pick.ts";
import { showProblems } from "./problem-list.ts";
import type { Problem } from "./problems.ts";

/** Shows what the service would refuse in the body. It shows nothing for the unchanged body of a case. */
export async function checkBody(
  editor: Editor,
  picked: () => Picked,
  members: (operation: OperationId) => Promise<readonly MemberTree[]>,
): Promise<void> {
  const isCase = (): boolean => editor.text === bodyOf(picked());
  const problems = isCase() ? [] : await problemsIn();
  const { text, goTo } = editor;
  editor.show(problems);
  showProblems(find("problems", HTMLElement), { problems, text, goTo });

  async function problemsIn(): Promise<Problem[]> {
    const [{ problemsOf }, known] = await Promise.all([import("../work.ts"), members(picked().operation)]);
    // The reader may have gone back to the case in the meantime.
    return isCase() ? [] : problemsOf(picked().operation, editor.text, known);
  }
}
