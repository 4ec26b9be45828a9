import type { TextBlock } from './text-block';

/** Blocks in groups of about `size` UTF-16 code units: what goes to the background in one message. */
export function* batches<B extends TextBlock>(blocks: readonly B[], size: number): Generator<B[]> {
  let batch: B[] = [];
  let length = 0;
  for (const block of blocks) {
    batch.push(block);
    length += block.text.length;
    if (length < size) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
