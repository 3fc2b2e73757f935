/** How the user runs this command: by a script of the clone, by npx, or by its name. */
export function commandName(environment: NodeJS.ProcessEnv): string {
  const [, pnpm] = /^pnpm\/(\S+)/.exec(environment["npm_config_user_agent"] ?? "") ?? [];
  if (environment["npm_package_name"] === "chat-friends" && pnpm) return `npx -y pnpm@${pnpm} chat-friends`;
  return environment["npm_lifecycle_event"] === "npx" ? "npx @chat-friends/cli" : "chat-friends";
}
