const key = "chat-friends.language";

/** Makes groups of code show one language, the one that was chosen last on any page. */
export function startTabs(): void {
  const lists = [...document.querySelectorAll<HTMLElement>("[role=tablist]")];
  const tabsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=tab]")];

  function choose(language: string | null): void {
    for (const tabs of lists.map(tabsOf)) {
      const chosen = tabs.find((tab) => tab.textContent === language) ?? tabs[0];
      for (const tab of tabs) select(tab, tab === chosen);
    }
  }

  for (const list of lists) {
    list.addEventListener("click", ({ target }) => {
      const tab = tabsOf(list).find((each) => each === target);
      if (!tab) return;
      keep(tab.textContent);
      choose(tab.textContent);
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      const tabs = tabsOf(list);
      const next = tabs[(tabs.findIndex((tab) => tab.matches(":focus")) + step + tabs.length) % tabs.length];
      event.preventDefault();
      next?.click();
      next?.focus();
    });
  }
  if (lists.length > 0) choose(kept());
}

function select(tab: HTMLElement, isChosen: boolean): void {
  tab.setAttribute("aria-selected", String(isChosen));
  tab.tabIndex = isChosen ? 0 : -1;
  document.getElementById(tab.getAttribute("aria-controls") ?? "")?.classList.toggle("chosen", isChosen);
}

function kept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(language: string): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // The choice then ends with the page.
  }
}
