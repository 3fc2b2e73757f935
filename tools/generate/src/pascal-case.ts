/** `friend_get_list` as `FriendGetList`: how the service and the spec name an operation inside other names. */
export function pascalCase(snakeCase: string): string {
  return snakeCase.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
