import { type ChatClient, createClient, fixedSigner } from "@chat-friends/client";
import { type ResilienceOptions, resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import { trustOwnSandbox } from "./reach.ts";
import { type CallerOptions, signingKey, usersigIn } from "./signed-address.ts";

/**
 * A client of the target that keeps the rate and sends again after a temporary fault.
 *
 * @throws Error of one sentence if it would sign for another machine with the demo key
 */
export function clientOf(
  options: CallerOptions,
  environment: NodeJS.ProcessEnv,
  resilience: ResilienceOptions,
): ChatClient {
  const { target: baseUrl, sdkappid: sdkAppId, admin: identifier } = options;
  const usersig = usersigIn(options, environment);
  const signer =
    usersig === undefined
      ? secretKeySigner({ sdkAppId, identifier, secretKey: signingKey(options, environment) })
      : fixedSigner({ sdkAppId, identifier, usersig });
  trustOwnSandbox(baseUrl);
  // With a low rate, a call waits long for its turn.
  return createClient({ baseUrl, signer, fetch: resilient({ callTimeout: Number.POSITIVE_INFINITY, ...resilience }) });
}
