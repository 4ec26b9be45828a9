/** The background: one matcher, one fact source and one converter for all tabs. Registers everything at once, since any event may wake it. */
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '@/lib/platform/answer';
import { injectCardPart, injectConvertPart, injectPagePart } from './inject';
import { convertTexts, dropConverters } from './conversion';
import { decideArticle, matchTexts } from './engine';
import { answerCopyWords, answerPageShown } from './badge';
import { answerCard, answerLabel } from './cards';
import { seedOnInstall } from './install';
import { obeyKeys } from './keys';
import { offerMenus } from './menus';
import { giveFocusBack, passOnReport } from './pointing';
import { answerSettings, keepSettings } from './settings';
import { ruleOfTab } from './site-rules';
import { answerVerdict } from './verdicts';
import { answerWording, keepWording } from './wording';
import { answerReadPage, answerSiteRule, answerSiteShown } from './site-switch';

export default defineBackground(() => {
  seedOnInstall();
  obeyKeys();
  offerMenus();
  answerRequests({
    'chinese-found': (_, asker) => injectPagePart(asker),
    'card-part': (_, asker) => injectCardPart(asker),
    'own-rule': (_, asker) => ruleOfTab(asker),
    'convert-part': (_, asker) => injectConvertPart(asker),
    point: passOnReport,
    'focus-back': giveFocusBack,
    label: answerLabel,
    'page-shown': answerPageShown,
    'copy-words': answerCopyWords,
    wording: answerWording,
    'keep-wording': (request) => keepWording(request, dropConverters),
    'site-shown': answerSiteShown,
    settings: answerSettings,
    'keep-settings': keepSettings,
    match: matchTexts,
    decide: decideArticle,
    card: answerCard,
    verdict: answerVerdict,
    convert: convertTexts,
    'site-rule': answerSiteRule,
    'read-page': answerReadPage,
  });
});
