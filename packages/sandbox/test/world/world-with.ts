export const friend = { From_Account: "ann", To_Account: "ben" };

const declared = { customFriendFields: ["Tag_SNS_Custom_Test"], customProfileFields: ["Tag_Profile_Custom_Test"] };

/** A world of one friend with these members. */
export function friendWith(members: object) {
  return { ...declared, friends: [{ ...friend, ...members }] };
}

/** A world of one account with this profile. */
export function profileOf(profile: object) {
  return { ...declared, accounts: { ann: profile } };
}

/** A world of one scripted outcome, with these members beside its operation and code. */
export function scripted(members: object) {
  return { scripted: [{ operation: "friend_add", code: 30006, ...members }] };
}
