/** A scheme of colours the reader can choose. */
export type Scheme = "light" | "dark";

const key = "chat-friends.colors";

/** The reader's own choice; undefined while the system's holds, or where a browser keeps nothing. */
export function chosenScheme(): Scheme | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === "light" || kept === "dark" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Shows the other colours, on this page and the next ones; choosing the system's own ends the choice. */
export function switchScheme(): void {
  const system: Scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const next: Scheme = (chosenScheme() ?? system) === "dark" ? "light" : "dark";
  keep(next === system ? undefined : next);
  show(next === system ? undefined : next);
}

/** Puts the choice where the style sheets look for it. */
export function show(scheme: Scheme | undefined): void {
  const { classList } = document.documentElement;
  classList.toggle("light", scheme === "light");
  classList.toggle("dark", scheme === "dark");
}

function keep(scheme: Scheme | undefined): void {
  try {
    if (scheme) localStorage.setItem(key, scheme);
    else localStorage.removeItem(key);
  } catch {
    // The choice then ends with the page.
  }
}
