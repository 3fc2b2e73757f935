import { createClient, createConfig } from "@hey-api/client-fetch";
import axios from "axios";
import ky from "ky";
import { ofetch } from "ofetch";

/** A POST of JSON with a parsed reply, as in each library's README. */
type Post = (address: string, body: object) => () => Promise<unknown>;

export const clients: Record<string, Post> = {
  ky: (address, json) => () => ky.post(address, { json }).json(),
  ofetch: (address, body) => () => ofetch(address, { method: "POST", body }),
  axios: (address, body) => () => axios.post(address, body),
  "@hey-api/client-fetch": (address, body) => {
    const { origin } = new URL(address);
    const client = createClient(createConfig({ baseUrl: origin }));
    const headers = { "Content-Type": "application/json" };
    const options = { url: address.slice(origin.length), body, headers, bodySerializer: JSON.stringify };
    return () => client.post(options);
  },
};
