/** A common fault of a signature that was copied from one place to another. */
export interface Slip {
  /** A sentence about the fault. */
  text: string;
  /** The signature without the fault. */
  repaired: string;
}

const name = /^.*usersig["']?\s*[=:]\s*/is;

const slips: readonly { isIn: RegExp; text: string; repair(text: string): string }[] = [
  {
    isIn: name,
    text: "The name usersig was copied together with it.",
    repair: (text) => withoutRest(text.replace(name, "")),
  },
  {
    isIn: /%[0-9a-f]{2}/i,
    text: "It is percent-encoded, as in an address. A program that encodes addresses itself would encode it a second time.",
    repair: percentDecoded,
  },
  { isIn: /\s/, text: "There is a space or a line break in it.", repair: (text) => text.replaceAll(/\s/g, "") },
  { isIn: /["'`]/, text: "There are quotation marks around it.", repair: (text) => text.replaceAll(/["'`]/g, "") },
  {
    isIn: /[+/=]/,
    text: "It is plain base64. A UserSig has * instead of +, - instead of / and _ instead of =.",
    repair: (text) => text.replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_"),
  },
];

/** The slips of a signature, one after the other. The last one has the signature without any slip. */
export function slipsIn(usersig: string): Slip[] {
  const found: Slip[] = [];
  let text = usersig;
  for (const { isIn, text: sentence, repair } of slips) {
    if (!isIn.test(text)) continue;
    text = repair(text);
    found.push({ text: sentence, repaired: text });
  }
  return found;
}

/** Of an address, a line of curl or JSON, what stands before the next parameter or member. */
function withoutRest(text: string): string {
  return text.replace(/^(["'`]?[^"'`&]*["'`]?).*$/s, "$1");
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
