/** Marks the current place in each list "on this page". */
export function followPlaces(): void {
  for (const list of document.querySelectorAll(".place-list"))
    followIn([...list.querySelectorAll<HTMLAnchorElement>("a")]);
}

function followIn(links: readonly HTMLAnchorElement[]): void {
  const targets = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));

  function mark(): void {
    const read = lastPassed(
      targets.map((target) => target?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY),
      innerHeight / 3,
    );
    for (const [index, link] of links.entries()) {
      if (index === read) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  addEventListener("scroll", mark, { passive: true });
  addEventListener("resize", mark, { passive: true });
  mark();
}

/** Index of the last place that begins above a line, or of the first place if none does. Both are in pixels from the top of the window. */
export function lastPassed(tops: readonly number[], line: number): number {
  return Math.max(
    tops.findLastIndex((top) => top <= line),
    0,
  );
}
