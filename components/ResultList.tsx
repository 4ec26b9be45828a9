/** Search hits: the listbox of the combobox that `SearchBox` is. Focus stays in the field; the active option is told by its id. */
import { catalogueOf } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';
import type { EntityId } from '../lib/model/entity';
import type { MatchedName, SearchHit } from '../lib/model/search-hit';

export interface ResultListProps {
  readonly ui: UiLang;
  readonly id: string;
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Which hit Enter would choose, from 0. */
  readonly active: number;
  readonly onActive: (at: number) => void;
  readonly onChoose: (entity: EntityId) => void;
}

/** The `id` of an option of the list `listId`. */
export const optionId = (listId: string, at: number): string => `${listId}-${at}`;

export function ResultList({ ui, id, query, hits, active, onActive, onChoose }: ResultListProps) {
  const { search: words, kinds } = catalogueOf(ui);
  return (
    <div class="results">
      <p class="hidden" role="status">
        {hits.length > 0 ? words.results(hits.length) : words.none(query)}
      </p>
      <ul id={id} role="listbox" aria-label={words.results(hits.length)}>
        {hits.map((hit, at) => (
          <li
            key={hit.id}
            id={optionId(id, at)}
            role="option"
            aria-selected={at === active}
            ref={(element) => {
              if (at === active) element?.scrollIntoView?.({ block: 'nearest' });
            }}
            onPointerMove={() => onActive(at)}
            // A press would take the focus out of the field.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit.id)}
          >
            <span class="hit-name">
              <Marked {...hit.name} />
              {hit.note !== undefined && <span class="hit-note">{hit.note}</span>}
            </span>
            <span class="hit-kind">{kinds[hit.kind]}</span>
            {hit.alias && (
              <span class="hit-alias">
                {`${words.also} `}
                <Marked {...hit.alias} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {hits.length === 0 && (
        <div class="nothing">
          <p>{words.none(query)}</p>
          <p>{words.noneHint}</p>
        </div>
      )}
    </div>
  );
}

/** A name with its matching parts marked. */
function Marked({ text, lang, ranges }: MatchedName) {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const parts = sorted.flatMap(({ start, end }, at) => [
    text.slice(sorted[at - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <span lang={lang}>
      {parts}
      {text.slice(sorted.at(-1)?.end ?? 0)}
    </span>
  );
}
