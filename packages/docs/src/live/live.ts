import type { JournalEntry } from "@chat-friends/sandbox";
import { handOver } from "../console/draft.ts";
import { removeLeftover, sceneKeeper } from "../console/stage/tab-keeper.ts";
import { baseUrlOf, localDefault, targetOf } from "../console/target/target.ts";
import { element, find, withCode } from "../dom/element.ts";
import { type ControlAddress, controlOf } from "../running/control.ts";
import { controlAddress } from "../running/control-address.ts";
import { type News, tailJournal } from "../running/journal-tail.ts";
import { ownToken } from "../running/own-token.ts";
import { isWanted, rowOf } from "./call-row.ts";
import { callsTable } from "./calls-table.ts";
import { countedCalls, missing, troubleIn } from "./sentences.ts";

/** Milliseconds between two looks at the journal. */
const pause = 1_000;

const host = find("live-host", HTMLSelectElement);
const port = find("live-port", HTMLInputElement);
const token = find("live-token", HTMLInputElement);
const app = find("live-app", HTMLSelectElement);
const state = find("state", HTMLElement);
const words = find("filter", HTMLInputElement);
const kind = find("kind", HTMLSelectElement);
const pauseButton = find("pause", HTMLButtonElement);
const table = callsTable(find("calls", HTMLTableSectionElement));

const kept = await ownToken();
let address = "";
let isPaused = false;
/** What came while the page was paused. */
let waiting: News[] = [];
let listApps = async (): Promise<void> => undefined;
let end = async (): Promise<void> => undefined;

async function connect(): Promise<void> {
  await end();
  waiting = [];
  const target = targetOf({ kind: "local", host: host.value, port: port.value.trim(), address: "" });
  if (typeof target === "string") say(target);
  else follow(baseUrlOf(target, ""));
}

function follow(baseUrl: string): void {
  address = baseUrl;
  // The token of the link is for no other sandbox.
  const given = token.value.trim() || (address === location.origin ? kept : undefined);
  if (given === undefined) {
    say("Open the link to the console that `start` prints, or enter the token that is in `.data/control-token`.");
    return;
  }
  say(`Connecting to ${address}…`);
  const control = controlAddress(address, given);
  // The console may have left the app of a case when the reader followed a link to this page.
  void removeLeftover(
    sceneKeeper(() => sessionStorage, address),
    controlOf(control).removeApp,
  );
  listApps = () => showApps(control);
  end = tailJournal({
    address: { ...control, sdkAppId: app.value === "" ? undefined : Number(app.value) },
    milliseconds: pause,
    onNews: take,
    onTrouble: (error) => say(troubleIn(error, baseUrl, location.origin)),
  });
}

/** The apps of the sandbox. An app may be added or removed at any time. */
async function showApps(control: ControlAddress): Promise<void> {
  const [_own, ...others] = await controlOf(control).apps();
  const wanted = app.value;
  const known = others.map(({ sdkAppId }) => element("option", { value: `${sdkAppId}` }, `${sdkAppId}`));
  app.replaceChildren(...[...app.options].slice(0, 1), ...known);
  app.value = wanted;
}

function take(news: News): void {
  if (isPaused) waiting.push(news);
  else show(news);
  sayState();
}

function show({ calls, missed, isRestarted }: News): void {
  if (isRestarted) table.say("The sandbox was started again.");
  if (missed > 0) table.say(missing(missed));
  // A row keeps its sandbox, because the page may follow another one later.
  const sandbox = address;
  for (const call of calls) table.add(rowOf(call), () => replay(call, sandbox));
  if (calls.length > 0) filter();
}

function filter(): void {
  const shown = table.filter((row) => isWanted(row, words.value, kind.value));
  find("shown", HTMLElement).textContent = countedCalls(shown);
}

function sayState(): void {
  const more = waiting.reduce((sum, { calls }) => sum + calls.length, 0);
  say(isPaused ? `Paused. ${more} new.` : `Following ${address}.`);
}

function togglePause(): void {
  isPaused = !isPaused;
  pauseButton.textContent = isPaused ? "Go on" : "Pause";
  const missed = waiting;
  waiting = [];
  if (!isPaused) for (const news of missed) show(news);
  sayState();
}

/** Opens the console with a call of a sandbox. It goes to this sandbox again if the sandbox serves the page. */
function replay({ operation, request }: JournalEntry, sandbox: string): void {
  if (operation === undefined) return;
  const body = typeof request === "string" ? request : JSON.stringify(request, null, 2);
  const target = sandbox === location.origin ? "running" : "page";
  handOver(() => sessionStorage, { operation, caseName: "", body, target });
  location.assign(`../console/#${new URLSearchParams({ operation })}`);
}

/** Says a sentence. What stands between backticks is code. */
function say(text: string): void {
  if (state.textContent !== text.replaceAll("`", "")) state.replaceChildren(...withCode(text));
}

// A table that is wider than the page scrolls with the keyboard too.
find("calls-region", HTMLElement).tabIndex = 0;
const usual = localDefault(location);
host.value = usual.host;
port.value = usual.port;
find("connect", HTMLButtonElement).addEventListener("click", connect);
app.addEventListener("focus", () => listApps().catch(() => undefined));
app.addEventListener("change", () => {
  table.say(`The calls of ${app.selectedOptions[0]?.text ?? "another app"} follow.`);
  connect();
});
// Another sandbox must not get the token of the first one.
for (const field of [host, port])
  field.addEventListener("input", () => {
    token.value = "";
  });
words.addEventListener("input", filter);
kind.addEventListener("change", filter);
pauseButton.addEventListener("click", togglePause);
addEventListener("pagehide", () => {
  token.value = "";
});
connect();
