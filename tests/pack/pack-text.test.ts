import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packToText } from '@/lib/pack/pack-text';
import { packOf } from '../fixtures/pack/load';
import { arbitraryPack } from '../exchange/arbitrary-pack';

it('the lines of a pack are read as the same pack', () => {
  fc.assert(
    fc.property(arbitraryPack, (pack) => {
      expect(packOf(packToText(pack))).toEqual(pack);
    }),
  );
});
