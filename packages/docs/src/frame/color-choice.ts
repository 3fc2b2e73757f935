/** A scheme of colours the reader can choose. */
export type Scheme = "light" | "dark";

const key = "chat-friends.colors";

/** The reader's own choice. It is undefined if the reader follows the system, or if the browser stores nothing. */
export function chosenScheme(): Scheme | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === "light" || kept === "dark" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The scheme that the page shows. */
export function currentScheme(): Scheme {
  return chosenScheme() ?? systemScheme();
}

/** Shows the other colours on this page and the next ones. If the reader chooses the system's colours, the stored choice is deleted. */
export function switchScheme(): void {
  const next: Scheme = currentScheme() === "dark" ? "light" : "dark";
  const choice = next === systemScheme() ? undefined : next;
  keep(choice);
  show(choice);
}

/** Sets the class that the style sheets use. */
export function show(scheme: Scheme | undefined): void {
  const { classList } = document.documentElement;
  classList.toggle("light", scheme === "light");
  classList.toggle("dark", scheme === "dark");
}

function systemScheme(): Scheme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function keep(scheme: Scheme | undefined): void {
  try {
    if (scheme) localStorage.setItem(key, scheme);
    else localStorage.removeItem(key);
  } catch {
    // Then the choice ends with the page.
  }
}
