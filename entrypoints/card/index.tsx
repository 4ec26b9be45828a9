/** The card part: the card in a closed shadow root, in the top layer. Loaded when a page is idle after its first marks. */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '@/components/Card';
import cardCss from '@/components/card.css?inline';
import { placeCard, type Rect } from '@/lib/hover/placement';
import type { CardView } from '@/lib/model/card';
import { offerCardPart, type CardEvents } from '@/lib/page/card-part';
import { copyText } from '@/lib/page/copy-text';

export default defineUnlistedScript(() => {
  const host = document.createElement('div');
  host.popover = 'manual';
  // The page's own style sheets reach the host, but not past an important declaration of its own; `all` leaves out the direction.
  host.style.cssText =
    'all:initial!important;direction:ltr!important;position:fixed!important;inset:auto!important;margin:0!important;border:0!important;padding:0!important;background:none!important;overflow:visible!important;z-index:2147483647!important';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  root.adoptedStyleSheets = [sheet];
  const mount = document.createElement('div');
  root.append(mount);

  const place = (line: Rect) => {
    mount.style.maxHeight = '';
    const { offsetWidth: width, offsetHeight: height } = mount;
    const { left, top, maxHeight } = placeCard(
      line,
      { width, height },
      { width: innerWidth, height: innerHeight },
    );
    host.style.setProperty('left', `${left}px`, 'important');
    host.style.setProperty('top', `${top}px`, 'important');
    mount.style.setProperty('--card-max-height', `${maxHeight}px`);
  };

  const hide = () => {
    if (!host.isConnected) return;
    render(null, mount);
    host.remove();
  };

  offerCardPart({
    show(view: CardView, line: Rect, events: CardEvents) {
      const parent = parentBeside(line);
      if (host.parentNode !== parent) parent.append(host);
      const { open, close, back, reject, rejected } = events;
      render(
        <Card
          view={view}
          onOpen={open}
          onClose={close}
          onBack={back}
          onCopy={copyText}
          onReject={reject}
          rejected={rejected}
        />,
        mount,
      );
      if (!host.matches(':popover-open')) host.showPopover();
      place(line);
    },
    hide,
    holds: (target) => target === host,
  });
});

/** What the card is put into: beside a modal dialog or a fullscreen element everything is inert, and takes no click. */
function parentBeside({ left, top, right, bottom }: Rect): Element {
  const element = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return element?.closest(':modal') ?? document.documentElement;
}
