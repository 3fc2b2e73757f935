import type { paths } from "@chat-friends/contract";

type Body<Path extends keyof paths> = paths[Path]["post"]["requestBody"]["content"]["application/json"];

/**
 * The operations that a frontend calls through a gateway, for a typed fetch such as openapi-fetch's.
 *
 * They have no query, because the gateway signs, and no `From_Account`, because the gateway knows the user.
 */
export type GatewayPaths = {
  [Path in keyof paths]: {
    post: {
      requestBody: { content: { "application/json": Omit<Body<Path>, "From_Account"> } };
      responses: paths[Path]["post"]["responses"];
    };
  };
};
