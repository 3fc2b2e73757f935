/** An explanation in sentences. */
export interface Prose {
  meaning: string;
  cause: string;
  remedy: string;
}

/** For an item whose fate could not be found out, which is no code of the service. */
export const unknownProse: Prose = {
  meaning: "Whether the friend was added is not known.",
  cause: "The call brought no reply, and what was read back afterwards didn't show whether it was carried out.",
  remedy: "Read the friend with friend_get_list; where it is missing, add it again.",
};

export const unlistedProse: Prose = {
  meaning: "The catalogue doesn't list this code.",
  cause: "The service may have introduced it after this package was released.",
  remedy: "Look the code up in the service's own list before you send the request again.",
};
