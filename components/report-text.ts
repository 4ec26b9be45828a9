/** A report of a wrong fact, as the reader copies it. */
import type { CardEvidence, CardLine, CardView } from '../lib/model/card';

/**
 * The text of a report: which claim, of what, on what evidence, and what the reader should add. It names no page: what somebody reads
 * is theirs.
 *
 * @param section - the heading that the line stands under
 */
export function reportText(view: CardView, section: string, line: CardLine, evidence: CardEvidence): string {
  const { report } = view.words;
  const content = [section, line.label, line.text, line.aside].filter(Boolean).join(' · ');
  const address = evidence.url === undefined ? '' : ` ${evidence.url}`;
  return [
    `【${report.heading}】`,
    `${report.subject}：${view.title}（${view.entity}）`,
    `${report.content}：${content}`,
    `${report.evidence}：「${evidence.quote}」（${evidence.originLabel}）${evidence.source}${address}`,
    `${report.statement}：${evidence.statement}`,
    report.ask,
  ].join('\n');
}
