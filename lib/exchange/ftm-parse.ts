/** The lines of a FollowTheMoney file, checked for form. */
import * as v from 'valibot';
import type { TextFile } from './csv-table';
import type { ExchangeError } from './exchange-error';
import type { FtmEntity } from './ftm-rules';

const FtmEntitySchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  schema: v.pipe(v.string(), v.minLength(1)),
  properties: v.record(v.string(), v.array(v.string())),
});

/** An entity and the line that it stands on. */
export interface FtmLine extends FtmEntity {
  readonly line: number;
}

/** Every line of a file; blank ones are passed over, mistakes go to `errors`. */
export function parseFtm({ name: file, text }: TextFile, errors: ExchangeError[]): FtmLine[] {
  const seen = new Map<string, number>();
  return text.split('\n').flatMap((words, at) => {
    if (words.trim() === '') return [];
    const line = at + 1;
    const report = (column: string, reason: string) => {
      errors.push({ file, line, column, reason });
      return [];
    };
    const json = parseJson(words);
    if (json === undefined) return report('', 'not JSON; each line is one JSON object');
    const parsed = v.safeParse(FtmEntitySchema, json);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      return report(
        v.getDotPath(issue) ?? '',
        'a line is {"id":"…","schema":"…","properties":{"name":["…"]}}',
      );
    }
    const first = seen.get(parsed.output.id);
    if (first !== undefined) {
      return report('id', `the id ${parsed.output.id} is used already in line ${first}; merge the two`);
    }
    seen.set(parsed.output.id, line);
    return [{ ...parsed.output, line }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
