import type { paths } from "@chat-friends/contract";

/** The operations without the five query parameters, which `signing` adds. */
export type SignedPaths = {
  [Path in keyof paths]: { post: Omit<paths[Path]["post"], "parameters"> & { parameters: { query?: never } } };
};
