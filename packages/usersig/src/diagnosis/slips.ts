/** A common fault of a signature that was copied from one place to another. */
export interface Slip {
  /** A sentence about the fault. */
  text: string;
  /** The signature without the fault. */
  repaired: string;
}

const slips: readonly { isIn: RegExp; text: string; repair(text: string): string }[] = [
  {
    isIn: /^.*usersig["']?\s*[=:]\s*/i,
    text: "The name usersig was copied together with it.",
    repair: (text) => text.replace(/^.*usersig["']?\s*[=:]\s*/i, "").replace(/&.*$/, ""),
  },
  { isIn: /\s/, text: "There is a space or a line break in it.", repair: (text) => text.replaceAll(/\s/g, "") },
  { isIn: /["'`]/, text: "There are quotation marks around it.", repair: (text) => text.replaceAll(/["'`]/g, "") },
  {
    isIn: /%[0-9a-f]{2}/i,
    text: "It is percent-encoded, as in an address. A program that encodes addresses itself would encode it a second time.",
    repair: percentDecoded,
  },
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

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
