/** The text of a body; undefined if it has more bytes than `maxBytes`. Then little more than the limit is read, and the caller may cancel the rest. */
export async function readText(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  maxBytes: number,
): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) return undefined;
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
