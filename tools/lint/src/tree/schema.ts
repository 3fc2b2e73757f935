/** A schema of the tree, as far as the rules read it. */
export interface Schema {
  $ref?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  maxLength?: number;
  "x-max-bytes"?: number;
  "x-source"?: unknown;
  examples?: unknown[];
  [keyword: string]: unknown;
}

/** A schema and where it stands: `FriendAddRequest.AddType` of `schemas/friend_add.yaml`. */
export interface Place {
  file: string;
  name: string;
  schema: Schema;
  /** What the schema is written into, nearest first; none for one with a name of its own. */
  around: Schema[];
}
