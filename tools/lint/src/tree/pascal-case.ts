/** `friend_get_list` as `FriendGetList`: how an operation is named inside the names of its schemas. */
export function pascalCase(snakeCase: string): string {
  return snakeCase.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
