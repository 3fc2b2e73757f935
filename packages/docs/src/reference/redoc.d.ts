/** Draws a description; the build writes redoc.js beside the page. */
export function init(description: unknown, options: Readonly<Record<string, unknown>>, element: HTMLElement): void;
