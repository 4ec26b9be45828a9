/** The popup: opens the facts, then shows what `usePopup` says. */
import { render } from 'preact';
import { Popup } from '@/components/Popup';
import '@/components/card.css';
import '@/components/popup.css';
import { uiLangOf } from '@/lib/i18n/ui-lang';
import { frontTab } from './front-tab';
import { openPopupFacts } from './popup-facts';
import { usePopup } from './use-popup';

const ui = uiLangOf(navigator.languages);
document.documentElement.lang = ui;

function App({ facts, tab }: Parameters<typeof usePopup>[0]) {
  return <Popup ui={ui} {...usePopup({ facts, tab, ui })} />;
}

const [facts, tab] = await Promise.all([openPopupFacts(), frontTab()]);
const root = document.getElementById('app');
if (root) render(<App facts={facts} tab={tab} ui={ui} />, root);
