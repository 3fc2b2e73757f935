import { codeBlock, codeTabs } from "../code/code-block.ts";
import type { Worlds } from "../errors/triggers.ts";
import { escapeHtml } from "../layout/template.ts";
import type { DescribedCase, Description } from "./description.ts";

/** The card of an operation: a case in each language, and its reply. Its script shows the other cases and sends them. Without scripts, the page lists them below. */
export function card({ id, path, cases }: Description, worlds: Worlds): string {
  return `<section class="card" aria-labelledby="code">
<h2 id="code"><a href="#code"><b>POST</b> <code>${escapeHtml(path)}</code></a></h2>
<p class="picker"><label for="card-case">Case</label> <select id="card-case" autocomplete="off">
${cases.map(({ name }) => `<option>${name}</option>`).join("\n")}
</select></p>
${cases.map((each, index) => panel(each, { operation: id, isHidden: index > 0, hasWorld: worlds.has(`${id}.${each.name}`) })).join("\n")}
</section>`;
}

interface Panel {
  readonly operation: string;
  readonly isHidden: boolean;
  /** Whether the case starts from a world of its own. */
  readonly hasWorld: boolean;
}

function panel({ name, summary, samples, reply }: DescribedCase, { operation, isHidden, hasWorld }: Panel): string {
  return `<div class="case" data-case="${name}"${isHidden ? " hidden" : ""}>
<p class="case-summary">${escapeHtml(summary)}.</p>
${codeTabs(isHidden ? `code-${name}` : "code", samples)}
<div class="answer"><h3>Reply</h3> <p class="origin" role="status">of the case</p></div>
<div class="reply">${codeBlock(JSON.stringify(reply, null, 2), "json")}</div>
<p class="more"><span>Send asks a sandbox in this page${hasWorld ? ", in the case's world" : ""}. </span><a href="../../console/#operation=${operation}&amp;case=${name}">Edit in the console</a></p>
</div>`;
}
