import type { paths, RequestOf } from "@chat-friends/contract";
import openapi from "openapi-fetch";

/** The call that every peer makes. The peer gets the query; it does not sign and does not renew a signature. */
interface PeerCall {
  baseUrl: string;
  body: RequestOf<"friend_add">;
  query: { sdkappid: number; identifier: string; usersig: string; random: number; contenttype: "json" };
}

type Send = () => Promise<unknown>;
type Post = (address: string, body: object) => Send;

const path = "/v4/sns/friend_add";

/** Names of the peers. All after the second are libraries in peers/. */
export const clientPeers = ["openapi-fetch", "fetch", "ky", "ofetch", "axios", "@hey-api/client-fetch"] as const;

/** A call through a peer, which the bench repeats. */
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
  // The address is computed, because an install of the repository does not install the peers.
  const { clients }: { clients: Record<string, Post> } = await import(
    new URL("../../peers/clients.ts", import.meta.url).href
  );
  const post = clients[name];
  if (!post) throw new Error(`peers/clients.ts has no ${name}`);
  return post;
}
