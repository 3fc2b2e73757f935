/** Shows what can be taken back, with a button, at the request and at the world. `undo` is called by the button. */
export function undoView(undo: () => void): (done: string | undefined) => void {
  const bars = [...document.querySelectorAll<HTMLElement>(".undo")];
  for (const bar of bars) bar.querySelector("button")?.addEventListener("click", undo);
  return (done) => {
    for (const bar of bars) {
      bar.hidden = done === undefined;
      const text = bar.querySelector("span");
      if (text) text.textContent = done ?? "";
    }
  };
}
