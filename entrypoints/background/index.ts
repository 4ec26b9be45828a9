/** The background: one matcher, one fact source and one converter for all tabs. Registers everything at once, since any event may wake it. */
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '@/lib/platform/answer';
import { injectCardPart, injectPagePart } from './inject';
import { convertTexts, decideArticle, matchTexts } from './engine';
import { answerCard } from './cards';
import { seedOnInstall } from './install';
import { ruleOfTab } from './site-rules';
import { answerVerdict } from './verdicts';
import { answerReadPage, answerSiteRule } from './site-switch';

export default defineBackground(() => {
  seedOnInstall();
  answerRequests({
    'chinese-found': (_, asker) => injectPagePart(asker),
    'card-part': (_, asker) => injectCardPart(asker),
    'own-rule': (_, asker) => ruleOfTab(asker),
    match: matchTexts,
    decide: decideArticle,
    card: answerCard,
    verdict: answerVerdict,
    convert: convertTexts,
    'site-rule': answerSiteRule,
    'read-page': answerReadPage,
  });
});
