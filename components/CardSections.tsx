/** What is known, section by section; the first line with its evidence, each other with its evidence one click away. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CardEvidence, CardLine, CardSection, CardView } from '../lib/model/card';
import type { EntityId } from '../lib/model/entity';
import { EntityLink } from './EntityLink';
import { Report } from './Report';
import { reportText } from './report-text';

interface CardSectionsProps {
  readonly view: CardView;
  readonly onOpen: (entity: EntityId) => void;
  /** Copies a text; false where the browser does not allow it here. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

export function CardSections(props: CardSectionsProps) {
  return (
    <>
      {props.view.sections.map((section, at) => (
        <Section key={section.label} section={section} isFirst={at === 0} {...props} />
      ))}
    </>
  );
}

interface SectionProps extends CardSectionsProps {
  readonly section: CardSection;
  readonly isFirst: boolean;
}

function Section({ section, isFirst, view, onOpen, onCopy }: SectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { label, lines, fold } = section;
  const shown = fold && !isOpen ? lines.slice(0, fold.shown) : lines;
  const firstQuoted = shown.findIndex(({ evidence }) => evidence.length > 0);
  const hasLabels = shown.some((line) => line.label !== undefined);
  return (
    <section class="section">
      <h3>{label}</h3>
      <ul data-labels={hasLabels ? '' : undefined}>
        {shown.map((line, at) => (
          <Line
            key={at}
            line={line}
            beginsOpen={isFirst && at === firstQuoted}
            isRepeated={at > 0 && line.label !== undefined && line.label === shown[at - 1]?.label}
            section={label}
            view={view}
            onOpen={onOpen}
            onCopy={onCopy}
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

interface LineProps extends CardSectionsProps {
  readonly line: CardLine;
  /** The first fact of a card shows what it rests on, so that a reader sees that each has such a thing. */
  readonly beginsOpen: boolean;
  /** The line above has the same label: it is kept for screen readers and not drawn again. */
  readonly isRepeated: boolean;
  /** The heading that it stands under. */
  readonly section: string;
}

function Line({ line, beginsOpen, isRepeated, section, view, onOpen, onCopy }: LineProps) {
  const { words } = view;
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
          {isOpen &&
            evidence.map((item) => (
              <Quote key={item.statement} evidence={item} words={words}>
                <Report text={reportText(view, section, line, item)} words={words.report} onCopy={onCopy} />
              </Quote>
            ))}
        </div>
      )}
    </li>
  );
}

interface QuoteProps {
  readonly evidence: CardEvidence;
  readonly words: CardView['words'];
  readonly children: ComponentChildren;
}

function Quote({ evidence, words, children }: QuoteProps) {
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
      {children}
    </figure>
  );
}
