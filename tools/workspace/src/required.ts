const needs = ["browser", "postgres", "runtimes", "strace"] as const;

/** Something that a suite needs and that a machine may lack. */
export type Need = (typeof needs)[number];

/** The required needs in the value of CHAT_FRIENDS_REQUIRE, a comma-separated list; or the sentence that refuses the value. */
export function readRequired(value = ""): { needs: Need[]; refusal?: never } | { refusal: string } {
  const names = value === "" ? [] : value.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isNeed(name));
  if (unknown === undefined) return { needs: names.filter(isNeed) };
  return { refusal: `CHAT_FRIENDS_REQUIRE names "${unknown}"; it takes a comma-separated list of ${needs.join(", ")}` };
}

function isNeed(name: string): name is Need {
  return needs.some((need) => need === name);
}
