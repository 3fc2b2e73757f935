import { button, find } from "../dom/element.ts";
import type { CasesToSend } from "./cases-to-send.ts";

const picker = find("card-case", HTMLSelectElement);
const panels = [...document.querySelectorAll<HTMLElement>("[data-case]")];
const clock = { now: Date.now, elapsed: () => performance.now() };

const send = button("Send", sendShown, { class: "send" });

let loading: Promise<CasesToSend> | undefined;

function show(name: string): void {
  if (!panels.some((panel) => panel.dataset["case"] === name)) return;
  picker.value = name;
  for (const panel of panels) panel.hidden = panel.dataset["case"] !== name;
}

/** A link to a case shows the case in the card too. */
function followAddress(): void {
  const [, name] = /^#case-(\w+)$/.exec(location.hash) ?? [];
  if (name !== undefined) show(name);
}

/** Sends the shown case, and says the result at its reply. */
async function sendShown(): Promise<void> {
  const panel = panels.find(({ hidden }) => !hidden);
  const origin = panel?.querySelector(".origin");
  const reply = panel?.querySelector(".reply code");
  if (!panel || !origin || !reply) return;
  const say = (text: string): void => origin.replaceChildren(text);
  send.disabled = true;
  say("Sending…");
  say(await answer(panel.dataset["case"] ?? "", reply));
  send.disabled = false;
}

/** Sends a case and returns a sentence about the answer. If the answer differs from the case, it is shown. */
async function answer(name: string, shown: Element): Promise<string> {
  try {
    const [{ sendCase }, { path, cases }] = await Promise.all([import("./send-case.ts"), loadCases()]);
    const { [name]: each } = cases;
    if (!each) return "This page has no such case.";
    const { status, reply, isAsShown, milliseconds } = await sendCase(path, each, clock);
    if (!isAsShown) shown.replaceChildren(JSON.stringify(reply, null, 2));
    shown.closest(".reply")?.classList.add("received");
    return `HTTP ${status} in ${Math.max(1, Math.round(milliseconds))} ms, ${isAsShown ? "as the case says" : "different from the case"}`;
  } catch {
    loading = undefined;
    return "The page can't load its sandbox. Is the site still available?";
  }
}

function loadCases(): Promise<CasesToSend> {
  loading ??= fetch(new URL("cases.json", document.baseURI)).then((response) => response.json());
  return loading;
}

picker.addEventListener("change", () => show(picker.value));
addEventListener("hashchange", followAddress);
picker.after(send);
followAddress();
