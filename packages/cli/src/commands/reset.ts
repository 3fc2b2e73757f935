import { askControl, type ControlPlane } from "../target/control-plane.ts";

/** `chat-friends reset`: takes a running sandbox back to the world it began with. */
export async function reset(plane: ControlPlane): Promise<string> {
  await askControl(plane, "POST", "reset");
  return `the sandbox at ${plane.url} is back at the world it began with`;
}
