/** Lets consoles of the same site in one browser follow each other. `onChange` is called when another one has changed something. */
export function followConsoles(scope: string, onChange: () => void): { tell(): void } {
  if (!("BroadcastChannel" in globalThis)) return { tell: () => undefined };
  const channel = new BroadcastChannel(`chat-friends ${scope}`);
  channel.addEventListener("message", onChange);
  return { tell: () => channel.postMessage("changed") };
}
