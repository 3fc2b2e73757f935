import type { paths, RequestOf } from "@chat-friends/contract";
import openapi from "openapi-fetch";

/** The call that every peer makes; it is given the query, and neither signs nor renews. */
interface PeerCall {
  baseUrl: string;
  body: RequestOf<"friend_add">;
  query: { sdkappid: number; identifier: string; usersig: string; random: number; contenttype: "json" };
}

type Send = () => Promise<unknown>;
type Post = (address: string, body: object) => Send;

const path = "/v4/sns/friend_add";

/** Names of the peers; those after the second are libraries in peers/. */
export const clientPeers = ["openapi-fetch", "fetch", "ky", "ofetch", "axios", "@hey-api/client-fetch"] as const;

/** A call through a peer, to be made again and again. */
export async function peerCall(peer: string, call: PeerCall): Promise<Send> {
  const { baseUrl, body, query } = call;
  if (peer === "openapi-fetch") {
    const client = openapi<paths>({ baseUrl });
    return () => client.POST(path, { body, params: { query } });
  }
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const post = peer === "fetch" ? postByFetch : await libraryPost(peer);
  return post(`${baseUrl}${path}?${pairs.join("&")}`, body);
}

const postByFetch: Post = (address, body) => async () => {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  return response.json();
};

async function libraryPost(name: string): Promise<Post> {
  // By a computed address, since an install of the repository leaves the peers alone.
  const { clients }: { clients: Record<string, Post> } = await import(
    new URL("../../peers/clients.ts", import.meta.url).href
  );
  const post = clients[name];
  if (!post) throw new Error(`peers/clients.ts has no ${name}`);
  return post;
}
