/// <reference types="vite/client" />
/** The gallery's page: shows the items that the script put into it. */
import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import popupCss from '../../components/popup.css?inline';
import { Card } from '../../components/Card';
import { Popup } from '../../components/Popup';
import type { GalleryItem } from './states';

const nothing = () => {};
const copyNothing = async () => false;
const items: readonly GalleryItem[] = JSON.parse(document.getElementById('items')?.textContent ?? '[]');

for (const item of items) {
  const figure = document.createElement('figure');
  figure.dataset['name'] = item.name;
  const host = document.createElement('div');
  figure.append(host);
  document.body.append(figure);
  const root = host.attachShadow({ mode: 'open' });
  if ('popup' in item) showPopup(root, item.popup);
  else showCard(root, item);
}

function style(root: ShadowRoot, css: string): HTMLElement {
  const element = document.createElement('style');
  element.textContent = css;
  const mount = document.createElement('div');
  root.append(element, mount);
  return mount;
}

function showCard(root: ShadowRoot, item: Extract<GalleryItem, { card: unknown }>): void {
  render(
    <Card
      view={item.card}
      onOpen={nothing}
      onClose={nothing}
      onCopy={copyNothing}
      onReject={nothing}
      rejected={item.rejected === true ? { undo: nothing, wholeSite: nothing } : undefined}
    />,
    style(root, cardCss),
  );
  if (item.opensReport) root.querySelector<HTMLElement>('.evidence .quiet')?.click();
}

function showPopup(
  root: ShadowRoot,
  { text, wording, ...data }: Extract<GalleryItem, { popup: unknown }>['popup'],
): void {
  render(
    <Popup
      {...data}
      onQuery={nothing}
      onOpen={nothing}
      onBack={nothing}
      onCloseCard={nothing}
      onCopy={copyNothing}
      onReadAnyway={nothing}
      onReadSite={nothing}
      onSettings={nothing}
      onMarking={nothing}
      onVariant={nothing}
      onAlways={nothing}
      onDismissNotice={nothing}
      onTool={nothing}
      text={
        text && {
          ...text,
          onText: nothing,
          onFrom: nothing,
          onTo: nothing,
          onPaste: copyNothing,
          onCopy: copyNothing,
        }
      }
      wording={wording && { ...wording, onSave: async () => [] }}
    />,
    style(root, `${cardCss}\n${popupCss}`),
  );
}
