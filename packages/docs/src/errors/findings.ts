/** A code with which the service refused a request or an item. */
export interface Finding {
  readonly code: number;
  /** The text next to the code. */
  readonly info: string;
  /** The item's UserID. It is undefined for the whole request. */
  readonly item?: string;
}

/** The refusals in a reply, of the request or of its items, and the number of items. */
export function findingsIn(reply: object): { findings: Finding[]; items: number } {
  const { ErrorCode, ErrorInfo }: Record<string, unknown> = { ...reply };
  const whole = numberIn(ErrorCode);
  const items = Object.values(reply).flatMap((value) => (Array.isArray(value) ? value.filter(isItem) : []));
  const refused = (isItem(reply) ? [reply] : items).filter(({ ResultCode }) => numberIn(ResultCode) !== 0);
  return {
    findings: [
      ...(whole === 0 ? [] : [{ code: whole, info: textIn(ErrorInfo) }]),
      ...refused.map(({ To_Account, ResultCode, ResultInfo }) => ({
        code: numberIn(ResultCode),
        info: textIn(ResultInfo),
        item: textIn(To_Account),
      })),
    ],
    items: items.length,
  };
}

interface Item {
  readonly To_Account?: unknown;
  readonly ResultCode: unknown;
  readonly ResultInfo?: unknown;
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && "ResultCode" in value;
}

function numberIn(value: unknown): number {
  return Number.isInteger(Number(value)) ? Number(value) : 0;
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
