/**
 * How the user runs this command: by a script of the clone, by npx, or by its name.
 *
 * npx sets the same environment for the name of the command and for that of the package. The path of the program shows which of them
 * works again: a package that npx has downloaded only for this run can't be called by the name of its command.
 */
export function commandName(environment: NodeJS.ProcessEnv, program = ""): string {
  const [, pnpm] = /^pnpm\/(\S+)/.exec(environment["npm_config_user_agent"] ?? "") ?? [];
  if (environment["npm_package_name"] === "chat-friends" && pnpm) return `npx -y pnpm@${pnpm} chat-friends`;
  if (/[\\/](_npx|dlx[^\\/]*)[\\/]/.test(program)) return "npx @chat-friends/cli";
  return /[\\/]node_modules[\\/]/.test(program) ? "npx chat-friends" : "chat-friends";
}
