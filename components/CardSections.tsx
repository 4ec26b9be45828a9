/** What is known, section by section; the first line with its evidence, each other with its evidence one click away. */
import { useId, useState } from 'preact/hooks';
import type { CardEvidence, CardLine, CardSection, CardView } from '../lib/model/card';
import type { EntityId } from '../lib/model/entity';
import { EntityLink } from './EntityLink';

interface CardSectionsProps {
  readonly view: CardView;
  readonly onOpen: (entity: EntityId) => void;
}

export function CardSections({ view, onOpen }: CardSectionsProps) {
  return (
    <>
      {view.sections.map((section, at) => (
        <Section key={section.label} section={section} isFirst={at === 0} view={view} onOpen={onOpen} />
      ))}
    </>
  );
}

interface SectionProps extends CardSectionsProps {
  readonly section: CardSection;
  readonly isFirst: boolean;
}

function Section({ section, isFirst, view, onOpen }: SectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { label, lines, fold } = section;
  const shown = fold && !isOpen ? lines.slice(0, fold.shown) : lines;
  const hasLabels = shown.some((line) => line.label !== undefined);
  return (
    <section class="section">
      <h3>{label}</h3>
      <ul data-labels={hasLabels ? '' : undefined}>
        {shown.map((line, at) => (
          <Line
            key={at}
            line={line}
            beginsOpen={isFirst && at === 0}
            isRepeated={at > 0 && line.label !== undefined && line.label === shown[at - 1]?.label}
            words={view.words}
            onOpen={onOpen}
          />
        ))}
        {fold && !isOpen && (
          <li>
            <button type="button" class="quiet" onClick={() => setIsOpen(true)}>
              {fold.label}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly line: CardLine;
  /** The first fact of a card shows what it rests on, so that a reader sees that each has such a thing. */
  readonly beginsOpen: boolean;
  /** The line above has the same label: it is kept for screen readers and not drawn again. */
  readonly isRepeated: boolean;
  readonly words: CardView['words'];
  readonly onOpen: (entity: EntityId) => void;
}

function Line({ line, beginsOpen, isRepeated, words, onOpen }: LineProps) {
  const [isOpen, setIsOpen] = useState(beginsOpen);
  const id = useId();
  const { label, text, lang, aside, evidence, entity } = line;
  const [first] = evidence;
  return (
    <li class="line" data-bare={first ? undefined : ''}>
      {label !== undefined && (
        <span class={isRepeated ? 'label hidden' : 'label'} data-length={label.length}>
          {label}
        </span>
      )}
      <span class="text">
        {entity === undefined ? (
          <span lang={lang}>{text}</span>
        ) : (
          <EntityLink entity={entity} text={text} lang={lang} onOpen={onOpen} />
        )}
        {aside !== undefined && aside !== '' && <span class="aside">{aside}</span>}
      </span>
      {first && (
        <button
          type="button"
          class="mark"
          data-origin={first.origin}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${words.evidence}：${first.originLabel}`}
          title={`${words.evidence}：${first.originLabel}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {first.originLabel.slice(0, 1)}
        </button>
      )}
      {first && (
        <div id={id} class="evidence" hidden={!isOpen}>
          {isOpen && evidence.map((item, at) => <Quote key={at} evidence={item} words={words} />)}
        </div>
      )}
    </li>
  );
}

function Quote({ evidence, words }: { evidence: CardEvidence; words: CardView['words'] }) {
  const { quote, origin, originLabel, source, url } = evidence;
  return (
    <figure>
      <blockquote>{quote}</blockquote>
      <figcaption>
        <span class="origin" data-origin={origin}>
          {originLabel}
        </span>
        {url === undefined ? (
          source
        ) : (
          <a href={url} target="_blank" rel="noreferrer" title={words.openSource}>
            {source}
          </a>
        )}
      </figcaption>
    </figure>
  );
}
