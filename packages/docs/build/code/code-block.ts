import { htmlOf, type Language, type Word, wordsOf } from "./highlight.ts";

/** Parts of code that a page fills in if a sandbox serves it: the sandbox's address, and a signature that the sandbox accepts. */
const fillable = /(?<address>http:\/\/127\.0\.0\.1:4600)|(?<mint>^USERSIG=.*\n)|(?<usersig>\$USERSIG)/gm;

/** The names of languages above code. JSON has none, because its first line leaves room for the button. */
const names: Partial<Record<Language, string>> = { ts: "TypeScript", sh: "Shell", yaml: "YAML", text: "Text" };

/** A piece of code. The page's script adds a button that copies it. */
export function codeBlock(code: string, language: Language): string {
  return block(code, language, names[language]);
}

function block(code: string, language: Language, name?: string): string {
  const isLine = !code.includes("\n");
  const shown = name === undefined || isLine ? "" : ` data-name="${name}"`;
  return `<div class="code${isLine ? " one-line" : ""}" data-language="${language}"${shown}><pre tabindex="0"><code>${fillableHtml(code, language)}</code></pre></div>`;
}

/** Code in several languages. The page's script shows one of them. Without scripts the page shows all, one after the other. */
export function codeTabs(id: string, tabs: readonly { name: string; code: string; language: Language }[]): string {
  const idOf = (name: string): string => `${id}-${name.toLowerCase()}`;
  const buttons = tabs.map(
    ({ name }, index) =>
      `<button type="button" role="tab" id="${idOf(name)}-tab" aria-controls="${idOf(name)}" aria-selected="${index === 0}"${index > 0 ? ' tabindex="-1"' : ""}>${name}</button>`,
  );
  const panels = tabs.map(
    ({ name, code, language }) =>
      `<div class="tab" role="tabpanel" id="${idOf(name)}" aria-labelledby="${idOf(name)}-tab"><h3>${name}</h3>${block(code, language)}</div>`,
  );
  return `<div class="code-tabs">
<div class="tab-names" role="tablist" aria-label="Language of the code">${buttons.join("")}</div>
${panels.join("\n")}
</div>`;
}

function fillableHtml(code: string, language: Language): string {
  const words = wordsOf(code, language);
  let html = "";
  let end = 0;
  for (const { index, 0: text, groups = {} } of code.matchAll(fillable)) {
    const [kind] = Object.keys(groups).filter((name) => groups[name] !== undefined);
    const filled = htmlOf(part(words, index, index + text.length));
    html += `${htmlOf(part(words, end, index))}<span data-fill="${kind}">${filled}</span>`;
    end = index + text.length;
  }
  return html + htmlOf(part(words, end, code.length));
}

/** The words between two offsets of the code. A word that crosses an offset is cut there. */
function part(words: readonly Word[], from: number, to: number): Word[] {
  let start = 0;
  return words.flatMap(({ text, className }) => {
    const begin = start;
    start += text.length;
    const cut = text.slice(Math.max(from - begin, 0), Math.max(to - begin, 0));
    return cut === "" ? [] : [{ text: cut, className }];
  });
}
