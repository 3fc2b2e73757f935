/** Thrown while a UserSig is decoded; the message is a sentence for people and never holds the UserSig. */
export class Undecodable extends Error {
  override readonly name = "Undecodable";
}
