/** The background: one matcher, one fact source and one converter for all tabs. Registers everything at once, since any event may wake it. */
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '@/lib/platform/answer';
import { injectCardPart, injectPagePart } from './inject';
import { convertTexts, decideArticle, matchTexts } from './engine';
import { answerCard } from './cards';
import { seedOnInstall } from './install';
import { ruleOf, setRule } from './site-rules';

export default defineBackground(() => {
  seedOnInstall();
  answerRequests({
    'chinese-found': (_, asker) => injectPagePart(asker),
    'card-part': (_, asker) => injectCardPart(asker),
    match: matchTexts,
    decide: decideArticle,
    card: answerCard,
    convert: convertTexts,
    'site-rule': ({ host, rule, tab }) => (rule === undefined ? ruleOf(host) : setRule(host, rule, tab)),
  });
});
