/** Draws a description. The build writes redoc.js into the folder of the page. */
export function init(description: unknown, options: Readonly<Record<string, unknown>>, element: HTMLElement): void;
