import { copyText } from "../dom/copy-text.ts";
import { find } from "../dom/element.ts";
import { parseJson } from "../json/parse-json.ts";
import { takeToken } from "../running/control-token.ts";
import { copyPanel } from "./copies/copy-panel.ts";
import type { Copyable } from "./copies/copyable.ts";
import { mountIn } from "./core/core-path.ts";
import { type Link, readLink, writeLink } from "./link.ts";
import { casePicker } from "./request/case-picker.ts";
import { openEditor } from "./request/editor.ts";
import { bodyOf, defaultCase } from "./request/pick.ts";
import { showProblems } from "./request/problem-list.ts";
import { startSandbox } from "./start-sandbox.ts";
import { baseUrlOf } from "./target/target.ts";
import { targetForm } from "./target/target-form.ts";
import { faultsOf } from "./world/faults-of-case.ts";

const scope = new URL("./", location.href).href;
/** The address in a copied call to the sandbox in the page: the address of the sandbox of `start`. */
const localSandbox = "http://127.0.0.1:4600";

let picked = defaultCase;
/** The last sent call, and its reply as JSON. */
let answered: { body: string; reply: unknown } | undefined;

takeToken(window);
const started = startSandbox(scope);
const targets = targetForm({
  onChange: update,
  noteOn: async (typed) => (await work()).noteOn(typed, Date.now()),
});
const copies = copyPanel(callToCopy, copy);
const editor = openEditor(find("editor", HTMLElement), {
  label: "Request body, JSON",
  onChange: update,
  onSubmit: submit,
});
const cases = casePicker((next) => {
  open({ picked: next, body: undefined });
  history.replaceState(null, "", writeLink(next));
});

function open(link: Link): void {
  picked = link.picked;
  answered = undefined;
  cases.show(picked);
  editor.write(link.body ?? bodyOf(picked));
  update();
}

function update(): void {
  check();
  find("prepare", HTMLElement).hidden = targets.kind !== "page" || faultsOf(picked.operation, picked).length === 0;
  find("world", HTMLElement).hidden = targets.kind !== "page";
  copies.update();
}

/** Shows what the service would refuse in the body. It shows nothing for the unchanged body of a case. */
async function check(): Promise<void> {
  const isCase = (): boolean => editor.text === bodyOf(picked);
  const problems = isCase() ? [] : (await work()).problemsOf(picked.operation, editor.text);
  const { text, goTo } = editor;
  editor.show(problems);
  showProblems(find("problems", HTMLElement), { problems, text, goTo });
}

async function submit(): Promise<void> {
  const { target } = targets;
  if (typeof target === "string") return say(target);
  say("Sending…");
  const { ownSignature, sandboxSignature, send, showReply } = await work();
  const signature =
    target.kind === "official" ? ownSignature(targets.typed) : sandboxSignature(targets.localKey, Date.now());
  if (typeof signature === "string") return say(signature);

  const { usersig, ...caller } = signature;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const baseUrl = baseUrlOf(target, mountIn(scope));
  const call = { baseUrl, operation: picked.operation, ...caller, random, body: editor.text };
  const fetchFrom = target.kind === "page" ? (await started).sandbox.fetch : (request: Request) => fetch(request);
  const answer = await send({ ...call, usersig }, { fetch: fetchFrom, stopwatch: performance });

  answered = answer.kind === "reply" ? { body: call.body, reply: parseJson(answer.text) } : undefined;
  copies.update();
  if (target.kind === "page") await (await started).view.refresh();
  say(showReply(find("reply", HTMLElement), call, answer, target));
}

/** The current call. Its reply is the received reply, or the reply of the case if there is none. */
function callToCopy(): Copyable {
  const { operation, caseName, summary, response } = picked;
  const { target } = targets;
  const isSent = answered?.body === editor.text && answered.reply !== undefined;
  return {
    baseUrl: typeof target === "string" ? localSandbox : baseUrlOf(target, localSandbox),
    ...targets.caller,
    operation,
    caseName,
    summary,
    random: 1,
    body: editor.text,
    reply: isSent ? answered?.reply : response,
  };
}

async function prepareFaults(): Promise<void> {
  const { control, view } = await started;
  for (const fault of faultsOf(picked.operation, picked)) await control.addFault(fault);
  await view.refresh();
  say("The sandbox refuses the next call of this kind as in the case.");
}

async function copyLink(): Promise<void> {
  const fragment = writeLink(picked, editor.text === bodyOf(picked) ? undefined : editor.text);
  if (await copyText(new URL(fragment, location.href).href)) return say("Copied.");
  history.replaceState(null, "", fragment);
  say("This browser does not let a page copy here. Copy the link from the address bar.");
}

async function copy(text: string): Promise<void> {
  say(
    (await copyText(text))
      ? "Copied."
      : "This browser does not let a page copy here. The text is selected: copy it with the keyboard.",
  );
}

/** The page fetches this script at the first action of the reader. So the console still works if the network fails later. */
function work(): Promise<typeof import("./work.ts")> {
  return import("./work.ts");
}

function say(text: string): void {
  find("done", HTMLElement).textContent = text;
}

function openFragment(): void {
  const link = readLink(location.hash);
  if (!link) return;
  // The author of a link must not choose the target of its call.
  targets.choosePage();
  open(link);
}

find("send", HTMLButtonElement).addEventListener("click", submit);
find("restore", HTMLButtonElement).addEventListener("click", () => open({ picked, body: undefined }));
find("copy-link", HTMLButtonElement).addEventListener("click", copyLink);
find("prepare-faults", HTMLButtonElement).addEventListener("click", prepareFaults);
for (const event of ["pointerdown", "keydown"]) addEventListener(event, work, { once: true });
addEventListener("hashchange", openFragment);
// The browser may keep the page for its back button, so the page deletes the signature.
addEventListener("pagehide", () => targets.choosePage());
open({ picked, body: undefined });
openFragment();
