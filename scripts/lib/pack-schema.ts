/** The JSON Schema of a pack's line, for editors and for programs that write packs; made of what checks them. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { NameSchema } from '../../lib/model/entity';
import { PackLineSchema } from '../../lib/model/pack';
import { PROPERTIES, StatementSchema } from '../../lib/model/statement';
import { LIMITS } from '../../lib/pack/limits';

/**
 * The schema as JSON text. It takes whatever the check takes and holds what one line can tell; that ids lead somewhere and that
 * properties go with their entities is for `npm run pack -- check`.
 */
export function packSchemaText(): string {
  const schema = toJsonSchema(PackLineSchema, {
    target: 'draft-2020-12',
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'custom' ? DAY : CHECKED_IN_CODE.get(valibotSchema),
    // What the schemas check in code stands in the two constants below, as far as JSON Schema can say it.
    errorMode: 'ignore',
  });
  const titled = { title: 'A line of a Meipi pack (docs/pack-format.md)', ...schema };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
}

/** Days are the only custom schema. Validators may pass over `format`, never over `pattern`. */
const DAY: JsonSchema = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

/** JSON Schema counts characters where the limits count UTF-16 code units: it takes more, never less. */
const CHECKED_IN_CODE: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [
    // Of what has checks behind it, the converter asks about the bare string that they begin with.
    NameSchema.entries.text.pipe[0],
    { type: 'string', minLength: 2, maxLength: LIMITS.name, pattern: '^\\S[^\\n\\t]*\\S$' },
  ],
  [StatementSchema.entries.property, { type: 'string', enum: Object.keys(PROPERTIES) }],
]);
