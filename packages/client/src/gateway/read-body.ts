/** Bytes of the largest body. A thousand friends to add, each member at its limit, take half of it. */
export const maxBodyBytes = 1_048_576;

/** The body's text; empty if the body breaks off, undefined if it is too large. Little more than the limit is read. */
export async function readBody({ headers, body }: Request): Promise<string | undefined> {
  if (Number(headers.get("Content-Length")) > maxBodyBytes) return undefined;
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    const reader = body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      bytes += part.value.byteLength;
      if (bytes > maxBodyBytes) return undefined;
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return "";
  }
}
