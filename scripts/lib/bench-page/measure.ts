/** Measurements of one page, through the debugger: CPU time of its main thread, whichever world the scripts run in. */
import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds of CPU, but for the heap (bytes) and the longest task (milliseconds on the clock). */
export interface Figures {
  readonly script: number;
  readonly task: number;
  readonly longest: number;
  readonly heap: number;
  /** CPU of the frame after a text, and after a class, of an element without names has changed. */
  readonly textFrame: number;
  readonly classFrame: number;
}

const EDITS = 20;

/** Gathers long tasks from the beginning; to be added before the page is opened. */
export const WATCH_TASKS = `
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ type: 'longtask', buffered: true });`;

export async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  return session;
}

/** Everything but hit testing; the page has come to rest before. */
export async function measure(page: Page, session: CDPSession): Promise<Figures> {
  const { ScriptDuration: script = 0, TaskDuration: task = 0 } = await metrics(session);
  // What one collection sets free another finds.
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = 0 } = await metrics(session);
  const textFrame = await editCost(page, session, 'text');
  const classFrame = await editCost(page, session, 'class');
  const longest = await page.evaluate(() => Number(Reflect.get(globalThis, 'longest')));
  return { script: script * 1000, task: task * 1000, longest, heap, textFrame, classFrame };
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const answer = await session.send('Performance.getMetrics');
  return Object.fromEntries(answer.metrics.map(({ name, value }) => [name, value]));
}

/** CPU of one change of an element of its own, and the frame after it, less a frame without a change; milliseconds. */
async function editCost(page: Page, session: CDPSession, what: 'text' | 'class'): Promise<number> {
  const run = async (isEdited: boolean) => {
    const before = await metrics(session);
    await page.evaluate(
      async ([what, edits, isEdited]) => {
        const spare = document.getElementById('spare') ?? document.createElement('div');
        spare.id = 'spare';
        if (!spare.isConnected) document.body.prepend(spare);
        if (!spare.firstChild) spare.append('0');
        for (let at = 0; at < edits; at += 1) {
          if (isEdited && what === 'text') spare.firstChild?.replaceWith(String(at));
          if (isEdited && what === 'class') spare.className = `c${at}`;
          // The second frame begins when the first has been painted.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
      },
      [what, EDITS, isEdited] as const,
    );
    const after = await metrics(session);
    return (((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 1000) / EDITS;
  };
  await run(true);
  const idle = await run(false);
  return Math.max(0, (await run(true)) - idle);
}
