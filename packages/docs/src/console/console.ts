import { find } from "../dom/element.ts";
import { callerOf } from "../running/control.ts";
import { ownToken } from "../running/own-token.ts";
import { memberReader } from "./completion/read-members.ts";
import { copyPanel } from "./copies/copy-panel.ts";
import type { HintOptions } from "./copies/hint.ts";
import { type Serving, signingOf } from "./copies/signing.ts";
import { mountIn } from "./core/core-path.ts";
import { keepDraft, keptTarget } from "./draft.ts";
import { followConsoles } from "./follow-consoles.ts";
import { callsView } from "./history/calls-view.ts";
import { type Link, writeLink } from "./link.ts";
import { mendNode } from "./reply/mend-node.ts";
import { casePicker } from "./request/case-picker.ts";
import { checkBody } from "./request/check-body.ts";
import { openEditor } from "./request/editor.ts";
import { bodyOf, defaultCase } from "./request/pick.ts";
import { scenery } from "./scenery.ts";
import { openStages } from "./stage/open-stages.ts";
import { worldReader } from "./stage/scene.ts";
import { startSandbox } from "./start-sandbox.ts";
import { copyAndSay, say } from "./status.ts";
import { submit } from "./submit.ts";
import { baseUrlOf, localDefault } from "./target/target.ts";
import { targetForm } from "./target/target-form.ts";
import { startVisit } from "./visit.ts";

const scope = new URL("./", location.href).href;
/** The address in a copied call to the sandbox in the page, which a shell can't reach. */
const local = localDefault(location);
const localSandbox = `http://${local.host}:${local.port}`;
const storage = () => sessionStorage;
const membersOf = memberReader(new URL("members.json", scope));

/** What the page shows before the first call. */
const noReply = [...find("reply", HTMLElement).children];

let picked = defaultCase;
/** The last sent call, and its reply as JSON. */
let answered: { body: string; reply: unknown } | undefined;

const token = await ownToken();
const started = startSandbox(scope);
const stageOf = openStages(
  started.then(({ stage }) => stage),
  storage,
);
const targets = targetForm({
  token,
  onChange() {
    scenes.show(picked, "target");
    update();
  },
  noteOn: async (typed) => (await work()).noteOn(typed, Date.now()),
});
const consoles = followConsoles(scope, async () => {
  await (await started).sandbox.reread();
  scenes.follow();
});
const scenes = scenery({
  stage: () => (typeof targets.target === "string" ? undefined : stageOf(targets.target, targets.controlToken)),
  worlds: worldReader(new URL("worlds.json", scope)),
  onChange: consoles.tell,
  onStage: () => copies.update(),
  onUnset: () =>
    find("reply", HTMLElement).replaceChildren(mendNode("The case is not set up.", "Set the case up and send", mend)),
});
const copies = copyPanel(new URL("../", scope), callToCopy);
const editor = openEditor(find("editor", HTMLElement), {
  label: "Request body, JSON",
  onChange: edited,
  onSubmit: send,
  members: () => membersOf(picked.operation),
});
const cases = casePicker((next) => {
  open({ picked: next, body: undefined }, "case");
  history.replaceState(null, "", writeLink(next));
});
const addToCalls = callsView((call) => {
  open({ picked: call.picked, body: call.body }, "reload");
  send();
});

function open(link: Link, why: "case" | "reload"): void {
  picked = link.picked;
  answered = undefined;
  find("verdict", HTMLElement).replaceChildren();
  find("reply", HTMLElement).replaceChildren(...noReply);
  cases.show(picked);
  editor.write(link.body ?? bodyOf(picked));
  // A reload must not replace what the reader edits from now on.
  if (link.body !== undefined) history.replaceState(null, "", writeLink(picked));
  scenes.show(picked, why);
  update();
}

function edited(): void {
  const { operation, caseName } = picked;
  const target = keptTarget(targets.target, targets.controlToken, location.origin);
  keepDraft(storage, { operation, caseName, body: editor.text, target });
  update();
}

function update(): void {
  checkBody(editor, () => picked, membersOf);
  copies.update();
}

async function send(): Promise<void> {
  say("Sending…");
  const done = sendNow().catch(() => "The page can't load what it needs to send. Is the site still available?");
  say((await done) ?? "");
}

/** The result is a sentence if nothing was sent. */
async function sendNow(): Promise<string | undefined> {
  const { target, kind } = targets;
  if (typeof target === "string") return target;
  const { text: body } = editor;
  const sent = picked;
  const isShown = (): boolean => picked === sent;
  const result = await submit({
    ...{ picked, body, target, targets, mend, isShown },
    stage: await scenes.ready(),
    baseUrl: baseUrlOf(target, mountIn(scope)),
    fetch: kind === "page" ? (await started).sandbox.fetch : (request) => fetch(request),
  });
  if (typeof result === "string") return result;
  if (isShown()) answered = { body, reply: result.reply };
  copies.update();
  addToCalls(result.sent);
  await scenes.refresh();
  consoles.tell();
}

async function mend(): Promise<void> {
  say("Sending…");
  await scenes.mend(picked);
  await send();
}

/** The current call. Its reply is the received reply, or the reply of the case if there is none. */
function callToCopy(serving: Serving | undefined): HintOptions {
  const { operation, caseName, summary, response } = picked;
  const { target, kind, localKey, app } = targets;
  const isSent = answered?.body === editor.text && answered.reply !== undefined;
  const baseUrl = typeof target === "string" ? localSandbox : baseUrlOf(target, localSandbox);
  const to = { baseUrl, kind, ...callerOf(scenes.stage?.app ?? app), hasOwnKey: localKey !== "" };
  return {
    ...to,
    ...{ operation, caseName, summary, random: 1, body: editor.text },
    signing: signingOf(to, serving),
    isInScene: kind === "local" && scenes.stage?.sceneId !== undefined,
    reply: isSent ? answered?.reply : response,
  };
}

async function copyLink(): Promise<void> {
  const fragment = writeLink(picked, editor.text === bodyOf(picked) ? undefined : editor.text);
  const address = new URL(fragment, location.href).href;
  if (!(await copyAndSay(address, "Copy the link from the address bar."))) history.replaceState(null, "", fragment);
}

/** The page fetches this script at the first action of the reader. So the console still works if the network fails later. */
function work(): Promise<typeof import("./work.ts")> {
  return import("./work.ts");
}

/** The browser has kept the page. Meanwhile another page may have changed the sandbox or removed the app of a case. */
function comeBack(): void {
  scenes.follow();
  scenes.show(picked, "target");
  update();
}

find("send", HTMLButtonElement).addEventListener("click", send);
find("restore", HTMLButtonElement).addEventListener("click", () => open({ picked, body: undefined }, "reload"));
find("copy-link", HTMLButtonElement).addEventListener("click", copyLink);
// If it can't be fetched now, sending tries again.
for (const event of ["pointerdown", "keydown"])
  addEventListener(event, () => work().catch(() => undefined), { once: true });
startVisit({ token, storage, targets, open, onReturn: comeBack });
