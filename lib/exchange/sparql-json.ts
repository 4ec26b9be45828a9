/** SPARQL 1.1 query results in JSON (https://www.w3.org/TR/sparql11-results-json/). */
import * as v from 'valibot';
import { err, ok, type Result } from '../model/result';
import type { TextFile } from './csv-table';
import type { ExchangeError } from './exchange-error';

const BindingSchema = v.object({
  type: v.picklist(['uri', 'literal', 'typed-literal', 'bnode']),
  value: v.string(),
  'xml:lang': v.optional(v.string()),
});

const ResultsSchema = v.object({
  head: v.object({ vars: v.array(v.string()) }),
  results: v.object({ bindings: v.array(v.record(v.string(), BindingSchema)) }),
});

export interface Binding {
  readonly type: 'uri' | 'literal' | 'typed-literal' | 'bnode';
  readonly value: string;
  /** BCP 47 tag of a literal, as it is written there. */
  readonly lang: string | undefined;
}

/** A solution: what each variable is bound to; unbound ones are absent. */
export type Row = ReadonlyMap<string, Binding>;

/**
 * Reads the rows of query results.
 *
 * @param required - variables that the query must have selected
 */
export function parseSparql(
  { name: file, text }: TextFile,
  required: readonly string[],
): Result<readonly Row[], readonly ExchangeError[]> {
  const fail = (column: string, reason: string) => err([{ file, line: 1, column, reason }]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(
      '',
      `not JSON: ${error instanceof Error ? error.message : ''}; download the results as JSON again`,
    );
  }
  const parsed = v.safeParse(ResultsSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const reason =
      'these are no SPARQL results in JSON; download them as «JSON file (verbose)», that is application/sparql-results+json';
    return fail(v.getDotPath(issue) ?? '', reason);
  }
  const { head, results } = parsed.output;
  const missing = required.filter((variable) => !head.vars.includes(variable));
  if (missing.length > 0)
    return fail('head.vars', `the query has no ?${missing.join(', ?')}; add it to SELECT`);
  return ok(
    results.bindings.map(
      (binding) =>
        new Map(
          Object.entries(binding).map(([variable, { type, value, 'xml:lang': lang }]) => [
            variable,
            { type, value, lang },
          ]),
        ),
    ),
  );
}
