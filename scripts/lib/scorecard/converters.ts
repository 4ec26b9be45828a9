/** From the script of Hong Kong to the others, over OpenCC's dictionaries. */
import * as preset from 'opencc-js/preset';
import type { Variant } from '../../../lib/model/variant';
import { compileScript } from '../../../lib/script/compile';
import { createConverter, type Converter } from '../../../lib/script/convert';
import { loadScript } from '../../../lib/script/load';

export function articleConverters(): ReadonlyMap<Variant, Converter> {
  const [file] = compileScript(preset);
  if (!file) throw new Error('no script data were compiled');
  const data = loadScript(file.bytes.slice().buffer);
  return new Map((['cn', 'tw', 't'] as const).map((to) => [to, createConverter(data, 'hk', to)]));
}
