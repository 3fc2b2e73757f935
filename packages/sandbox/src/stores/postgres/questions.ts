import type { Profile } from "../../descriptions/types.ts";
import type { Forbidden, ForbiddenRow } from "../../relations/forbidden.ts";
import { limits } from "../../relations/limits.ts";
import type { AppSettings } from "../../relations/snapshot.ts";
import { NoWorldError } from "../store.ts";
import type { Connection } from "./connection.ts";
import type { Statement } from "./statement.ts";
import { statements } from "./statements.ts";

const rows = <Row>(text: string): Statement<Row> => ({ name: "", text });

export const accounts = rows<[userID: string, profile: string]>(
  "SELECT user_id, profile FROM account WHERE world = $1::bigint ORDER BY user_id",
);

export const blocked = rows<[owner: string, userID: string]>(
  "SELECT owner, user_id FROM blocked WHERE world = $1::bigint ORDER BY owner, user_id",
);

/** The rows of the owners of world $1 in a table of theirs: its key leads with the owner. */
export const ofOwners = (table: string) =>
  `FROM owner o JOIN ${table} t ON t.owner = o.owner AND t.world = o.world WHERE o.world = $1::bigint`;

const overfull = (side: "owner" | "friend") =>
  rows<[userID: string, friend: string]>(`
    SELECT t.${side}, '' ${ofOwners("pending")} AND o.pending > 0
    GROUP BY t.${side} HAVING count(*) > ${limits.pending} ORDER BY t.${side} LIMIT 1`);

/** The first such row of world $1; $2 are the fields that the app has declared. One owner after the other, and no row leaves the server. */
export const forbiddenRows: Record<Forbidden, Statement<[userID: string, friend: string]>> = {
  undeclared: rows(`
    SELECT t.owner, t.friend ${ofOwners("friend")} AND EXISTS (
      SELECT 1 FROM json_object_keys(t.entry::json -> 0 -> 'custom') AS tag
      WHERE tag LIKE 'Tag\\_SNS\\_Custom\\_%' AND tag <> ALL ($2::text[])
    ) ORDER BY t.owner, t.friend LIMIT 1`),
  oneself: rows(`
    SELECT owner, '' FROM (
      SELECT t.owner ${ofOwners("friend")} AND t.friend = o.owner
      UNION ALL
      SELECT t.owner ${ofOwners("pending")} AND t.friend = o.owner
    ) AS found ORDER BY owner LIMIT 1`),
  asked: rows(`
    SELECT t.owner, t.friend FROM owner o
    JOIN pending t ON t.owner = o.owner AND t.world = o.world
    JOIN friend f ON f.owner = t.owner AND f.world = t.world AND f.friend = t.friend
    WHERE o.world = $1::bigint AND o.pending > 0 ORDER BY t.owner, t.friend LIMIT 1`),
  sent: overfull("owner"),
  received: overfull("friend"),
};

/** Asks about a world. */
export type Question<Answer> = (connection: Connection, world: number, settings: AppSettings) => Promise<Answer>;

/** Asks about the world of an app, at one moment; throws if the app has no world. */
export async function askWorld<Answer>(
  connection: Connection,
  sdkAppId: number,
  question: Question<Answer>,
): Promise<Answer> {
  await connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const [app] = await connection.run(statements.app, [sdkAppId]);
  if (!app) throw new NoWorldError(sdkAppId);
  const [world, , settings] = app;
  const answer = await question(connection, world, JSON.parse(settings));
  await connection.command("COMMIT");
  return answer;
}

export async function readAccounts(connection: Connection, world: number): Promise<Map<string, Profile>> {
  const found = await connection.run(accounts, [world]);
  return new Map(found.map(([userID, profile]) => [userID, JSON.parse(profile)]));
}

export async function readBlocklists(connection: Connection, world: number): Promise<Map<string, string[]>> {
  const blocklists = new Map<string, string[]>();
  for (const [owner, userID] of await connection.run(blocked, [world])) {
    const known = blocklists.get(owner) ?? [];
    known.push(userID);
    blocklists.set(owner, known);
  }
  return blocklists;
}

export async function findForbidden(
  connection: Connection,
  world: number,
  { customFriendFields }: AppSettings,
  forbidden: Forbidden,
): Promise<ForbiddenRow | undefined> {
  const parameters = forbidden === "undeclared" ? [world, customFriendFields] : [world];
  const [found] = await connection.run(forbiddenRows[forbidden], parameters);
  return found && { userID: found[0], friend: found[1] };
}
