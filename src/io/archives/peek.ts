/** The first bytes of a stream, and the stream as if nobody had looked. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  const broken: unknown[] = [];
  try {
    while (length < size) {
      const { done, value } = await iterator.next();
      if (done === true) break;
      held.push(value);
      length += value.length;
    }
  } catch (error) {
    // What came before it is good, and is given first.
    if (length === 0) throw error;
    broken.push(error);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield* held.splice(0);
    if (broken.length > 0) throw broken[0];
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(held), rest: rest() };
}
