const key = "chat-friends.language";

/** Makes groups of code show one language: the reader's last choice on any page. `follow` shows a choice that was made on another page. */
export function startTabs(): { follow(): void } {
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
      const tabs = tabsOf(list);
      const focused = tabs.findIndex((tab) => tab.matches(":focus"));
      const next = tabs[tabAfter(event.key, focused, tabs.length) ?? -1];
      if (!next) return;
      event.preventDefault();
      next.click();
      next.focus();
    });
  }
  const follow = (): void => choose(kept());
  follow();
  return { follow };
}

/** Index of the tab that a key selects. The first tab follows the last one. It is undefined for every other key. */
export function tabAfter(key: string, focused: number, count: number): number | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  return step === undefined ? undefined : (focused + step + count) % count;
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
    // Then the choice ends with the page.
  }
}
