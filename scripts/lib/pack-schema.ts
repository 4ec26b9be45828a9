/** The JSON Schema of a pack's line, for editors and for programs that write packs; made of what checks them. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackLineSchema } from '../../lib/model/pack';

/**
 * The schema as JSON text. It holds what one line can tell; that ids lead somewhere and that properties go with their entities is for
 * `npm run pack -- check`.
 */
export function packSchemaText(): string {
  const schema = toJsonSchema(PackLineSchema, {
    target: 'draft-2020-12',
    // Days are text with a check of their own, the only check in code that the schemas of a line have.
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'string', format: 'date' } : undefined,
    // Characters of a name are counted in code: what JSON Schema cannot say is left to the check.
    errorMode: 'ignore',
  });
  const titled = { ...schema, title: 'A line of a Meipi pack (docs/pack-format.md)' };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
}
