/** The card part: one card for a tab, in its top frame, whatever frame the pointer is in. Loaded when a page is idle after its first marks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCardPart, withdrawCardPart } from '@/lib/page/card-part';
import { ask, isAlive } from '@/lib/platform/ask';
import { listenForCardCommands } from '@/lib/platform/commands';
import { CardDesk } from './desk';
import { CardSurface } from './surface';

export default defineUnlistedScript(() => {
  const controller = new AbortController();
  const { signal } = controller;
  const surface = new CardSurface();
  const desk = new CardDesk(surface);
  offerCardPart({
    report: (report) => desk.report(report),
    holds: (target) => surface.holds(target),
    end: () => controller.abort(),
  });
  listenForCardCommands((command) => {
    if (command.type === 'settings') desk.settings = command.settings;
    else desk.report(command.report, command.frame);
  }, signal);
  void ask('settings', {}).then((answer) => {
    if (answer.ok) desk.settings = answer.value;
  });
  listenToReader(surface, desk, controller);
  signal.addEventListener('abort', () => {
    desk.report({ type: 'dismiss', by: 'reader' });
    withdrawCardPart();
  });
});

/** What the reader does in this frame while a card is open; trusted events only. */
function listenToReader(surface: CardSurface, desk: CardDesk, controller: AbortController): void {
  const on = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void) => {
    const listener = (event: DocumentEventMap[K]) => {
      if (!event.isTrusted || !desk.isOpen) return;
      if (!isAlive()) return controller.abort();
      act(event);
    };
    document.addEventListener(type, listener, { signal: controller.signal, capture: true });
  };
  let frame = 0;
  on('pointermove', (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => desk.pointerMoved(event));
  });
  on('pointerout', (event) => {
    if (surface.holds(event.target)) desk.pointerLeftCard();
  });
  on('pointerdown', (event) => {
    if (!surface.holds(event.target)) desk.report({ type: 'dismiss', by: 'page' });
  });
  on('scroll', (event) => {
    if (!surface.holds(event.target)) desk.report({ type: 'dismiss', by: 'page' });
  });
  on('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // What the page would close on Escape stays open: one key, one thing.
    event.stopPropagation();
    event.preventDefault();
    desk.report({ type: 'dismiss', by: 'reader' });
  });
}
