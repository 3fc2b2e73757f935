import { TokenRefused } from "../running/control.ts";

/** How many calls something is about. */
export function countedCalls(count: number): string {
  return count === 1 ? "1 call" : `${count} calls`;
}

/** Says that the journal no longer keeps calls that the page has not shown. */
export function missing(count: number): string {
  return count === 1
    ? "1 call is missing here: the journal no longer keeps it."
    : `${count} calls are missing here: the journal no longer keeps them.`;
}

/** Why a page of this origin can't read the journal of the sandbox at an address, and what to do. Code stands between backticks. */
export function troubleIn(error: unknown, address: string, origin: string): string {
  if (error instanceof TokenRefused)
    return `${error.message} Open the link that \`start\` prints, or enter the token that is in \`.data/control-token\`.`;
  if (!(error instanceof TypeError)) return `${error instanceof Error ? error.message : error}. The page tries again.`;
  const again = `${address} can't be reached. The page tries again.`;
  // A browser tells a page no more about a refusal of its origin.
  return address === origin
    ? again
    : `${again} To allow this page, start the sandbox with \`--allowed-origins ${origin}\`.`;
}
