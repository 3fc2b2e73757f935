import type { Needs } from "../relations/snapshot.ts";

/** Asks for no row; what a control write must see is added. */
export const noNeeds: Needs = {
  owner: "",
  accounts: [],
  friends: [],
  lists: "none",
  adds: false,
  otherSides: [],
  received: false,
};
