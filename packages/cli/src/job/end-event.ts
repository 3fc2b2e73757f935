/** Runs a command; with `json` its failure is an event too, so that a program need not read sentences. */
export async function withEndEvent(json: boolean, print: (text: string) => void, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (json) print(JSON.stringify(endEventOf(error)));
    throw error;
  }
}

/** By the name of the error: its class would load what `--check` does not need. */
const events: Readonly<Record<string, string>> = { Stopped: "stopped", RefusedJob: "refused" };

function endEventOf(error: unknown): object {
  const { name, message = String(error), resume } = Object(error);
  return { event: events[name] ?? "unusable", reason: message, ...(typeof resume === "string" && { resume }) };
}
