/**
 * How the user runs this command: by a script of the clone, by npx, or by its name.
 *
 * npx gives the same environment whether it was given the name of the command or that of the package. The path of the program shows
 * which one works again: what npx has downloaded for this run has no command of its name yet.
 */
export function commandName(environment: NodeJS.ProcessEnv, program = ""): string {
  const [, pnpm] = /^pnpm\/(\S+)/.exec(environment["npm_config_user_agent"] ?? "") ?? [];
  if (environment["npm_package_name"] === "chat-friends" && pnpm) return `npx -y pnpm@${pnpm} chat-friends`;
  if (/[\\/](_npx|dlx[^\\/]*)[\\/]/.test(program)) return "npx @chat-friends/cli";
  return /[\\/]node_modules[\\/]/.test(program) ? "npx chat-friends" : "chat-friends";
}
