/**
 * Takes what the reader types from now on, until the returned function is called. It returns the typed text.
 *
 * Over a slow network, the field that the reader types for is not there yet.
 */
export function takeTyping(): () => string {
  let text = "";

  function take(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.length !== 1 || ctrlKey || metaKey || altKey) return;
    text += key;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  document.addEventListener("keydown", take, true);
  return () => {
    document.removeEventListener("keydown", take, true);
    return text;
  };
}
