import type { Locator, Page } from "playwright-core";
import type { Visit, Visiting, VisitOptions } from "./visit.ts";

/** Opens the console and waits for its sandbox. */
export async function openConsole(
  visit: Visiting,
  { fragment = "", ...options }: VisitOptions & { fragment?: string } = {},
): Promise<Visit> {
  const visited = await visit(`console/${fragment}`, options);
  visited.page.setDefaultTimeout(20_000);
  await sandboxIsReady(visited.page);
  return visited;
}

/** Waits until the sandbox in the page answers. */
export async function sandboxIsReady(page: Page): Promise<void> {
  await page.locator("#page-note", { hasText: "The data stays in this browser." }).waitFor();
}

/** The line that says which case is set up with two faults. A search in the whole page costs more at each look. */
export function twoFaultsArmed(page: Page): Locator {
  return page.locator(".undo", { hasText: "2 faults armed" }).first();
}

/** Sends the call and returns the headline of the result, or why nothing was sent. */
export async function send(page: Page): Promise<string> {
  await page.locator("#send").click();
  return result(page);
}

/** The headline of the call that is being sent, or why it was not sent. */
export async function result(page: Page): Promise<string> {
  const status = page.locator("#done");
  await status.filter({ hasNotText: "Sending…" }).waitFor({ state: "attached" });
  return (await status.textContent()) || ((await page.locator("#verdict").textContent()) ?? "");
}

/** Selects a case of an operation. */
export async function pickCase(page: Page, operation: string, caseName: string): Promise<void> {
  const operations = page.locator("#operation");
  if ((await operations.inputValue()) !== operation) await operations.selectOption(operation);
  await page.locator("#case").selectOption(caseName);
}

/** The first select element with this name. */
export function combobox(page: Page, name: string): Locator {
  return page.getByRole("combobox", { name, exact: true }).first();
}

/** Replaces the body with a text, as if a reader types it. */
export async function writeBody(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

export function editor(page: Page): Locator {
  return page.getByRole("textbox", { name: "Request body, JSON" });
}

/** Clicks an option of the completion: again if the editor was still looking for options, because it takes no click meanwhile. */
export async function chooseOption(page: Page, name: string): Promise<void> {
  const option = page.locator(".cm-tooltip-autocomplete li").getByText(name);
  do await option.click();
  while (await option.isVisible());
}

/** The text in the editor. */
export async function body(page: Page): Promise<string> {
  return (await editor(page).locator(".cm-line").allInnerTexts()).map((line) => line.replace(/^\n$/, "")).join("\n");
}

/** The part of the view of the world that shows a UserID. */
export function person(page: Page, userID: string): Locator {
  return page
    .locator("#people > li")
    .filter({ has: page.getByRole("heading", { level: 3, name: userID, exact: true }) });
}

/** Opens accounts, faults and switches. */
export async function openDetails(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
}
