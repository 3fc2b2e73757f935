import { errors, isListed } from "@chat-friends/contract";
import { explain } from "@chat-friends/contract/explain";
import { excerpt } from "@chat-friends/contract/refuse";

const retries = {
  never: "Sending the same again does not help.",
  later: "Send it again after a wait.",
  "new-signature": "Make a new signature, then send it again.",
  "after-change": "Change the item or what it meets in the service, then send it again.",
} as const;

/**
 * `chat-friends explain`: what a code means, a code with its text, or each code in a reply.
 *
 * @throws Error of one sentence if the text is none of these
 */
export function explainText(text: string): string {
  const given = text.trim();
  if (given === "") throw new Error("there is nothing to explain: give a code such as 30003, or a reply as JSON");
  if (given.includes("{")) return explainReply(given);
  const [, code = "", info = ""] = /^(\d{1,9})\b\s*[,:]?\s*(.*)$/s.exec(given) ?? [];
  if (code === "") throw new Error(`${excerpt(given)} is not a code such as 30003, nor a reply as JSON`);
  return explanationLines(Number(code), info).join("\n");
}

function explainReply(text: string): string {
  const reply = parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  if (reply === undefined) throw new Error("the reply is not valid JSON: paste it whole");
  const blocks = findingsIn(reply).map(({ code, info, account }) => explanationLines(code, info, account).join("\n"));
  return blocks.length > 0 ? blocks.join("\n\n") : "Every code in it is 0: the request and its items were carried out.";
}

interface NamedCode {
  code: number;
  info: string;
  account: string | undefined;
}

/** The codes of a reply that are not 0: of the whole request, or of its items. */
function findingsIn(reply: Readonly<Record<string, unknown>>): NamedCode[] {
  const whole = { code: Number(reply["ErrorCode"] ?? 0), info: String(reply["ErrorInfo"] ?? ""), account: undefined };
  const items = Object.values(reply)
    .filter(Array.isArray)
    .flat()
    .map(Object)
    .filter((item) => "ResultCode" in item)
    .map((item) => ({
      code: Number(item.ResultCode),
      info: String(item.ResultInfo ?? ""),
      account: typeof item.To_Account === "string" ? excerpt(item.To_Account) : undefined,
    }));
  return [whole, ...items].filter(({ code }) => code !== 0);
}

/** What a code means, in lines; with the account, if the code is about an item. */
export function explanationLines(code: number, info: string, account?: string): string[] {
  const of = account === undefined ? "" : `${account}: `;
  const explanation = isListed(code) ? explain(code, info) : undefined;
  if (!isListed(code) || !explanation) return [`${of}${code} is not in the catalogue of these five calls.`];
  return [
    `${of}${code} ${errors[code].name}: ${explanation.meaning}`,
    `  cause:  ${explanation.cause}`,
    `  remedy: ${explanation.remedy}`,
    `  retry:  ${retries[errors[code].retry]}`,
  ];
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    return { ...JSON.parse(json) };
  } catch {
    return undefined;
  }
}
