/**
 * npm start -- [ADDRESS] [--firefox] [--headless]
 *
 * Builds the extension and opens a browser with it, on the demo page or another. Without a display it reads the page unseen,
 * prints what was found and leaves a picture.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchWithExtension } from './lib/chromium';
import { launchFirefox } from './lib/firefox';
import { packageBin } from './lib/package-bin';
import { findMark, reportLines, waitForPageState, type Point, type ReportedPage } from './lib/page-report';
import { buildArgs, buildDir, DEMO_DIR, PROJECT_DIR } from './lib/project';
import { run } from './lib/run';
import { serveFolder } from './lib/serve';
import { readStartOptions, type StartOptions } from './lib/start-options';
import { ensureBrowser, ensureChineseFont, hasDisplay, thisMachine } from './lib/this-machine';

const SCREENSHOT = 'meipi-start.png';
const BUILD_SECONDS = 180;
/** From the pointer's arrival to a card that has been drawn, cold. */
const CARD_MS = 1500;
const STEP_MS = 80;

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2), hasDisplay(thisMachine));
  const executablePath = await ensureBrowser(options.browser, say);
  if (!(await ensureChineseFont(say)))
    say('No Chinese font found: install fonts-noto-cjk or another, or text will be boxes.');
  await build(options);
  const demo = await serveFolder(DEMO_DIR);
  const url = options.url ?? `${demo.url}hk.html`;
  const launch = { extensionDir: buildDir(options.browser), headless: options.headless, executablePath, url };
  try {
    await (options.browser === 'firefox' ? startFirefox(launch, demo.url) : startChromium(launch, demo.url));
  } finally {
    await demo.close();
  }
}

interface Launch {
  readonly extensionDir: string;
  readonly headless: boolean;
  readonly executablePath: string;
  readonly url: string;
}

async function build({ browser }: StartOptions): Promise<void> {
  say(`Building the extension for ${browser} …`);
  const { code, output } = await run(process.execPath, [packageBin('wxt'), ...buildArgs(browser)], {
    seconds: BUILD_SECONDS,
    cwd: PROJECT_DIR,
  });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

async function startChromium(launch: Launch, demoUrl: string): Promise<void> {
  const browser = await launchWithExtension(launch);
  const { context, page } = browser;
  if (!launch.headless) {
    await page.bringToFront();
    sayWhatToTry(launch.url, demoUrl);
    await new Promise<void>((resolve) => {
      context.once('close', () => resolve());
    });
    return;
  }
  try {
    const worker = await browser.serviceWorker();
    await report({
      url: page.url(),
      inExtension: (expression) => worker.evaluate(expression),
      inPage: (expression) => page.evaluate(expression),
      point: ({ x, y }) => page.mouse.move(x, y),
      screenshot: () => page.screenshot(),
    });
  } finally {
    await browser.close();
  }
}

async function startFirefox(launch: Launch, demoUrl: string): Promise<void> {
  const firefox = await launchFirefox(launch);
  if (!launch.headless) {
    sayWhatToTry(launch.url, demoUrl);
    await firefox.ended;
    await firefox.close();
    return;
  }
  try {
    const ownPage = readdirSync(launch.extensionDir).find((name) => name.endsWith('.html'));
    if (ownPage === undefined) throw new Error('The extension has no page of its own to ask it from');
    await report({
      url: String(await firefox.execute('return location.href')),
      inExtension: (expression) =>
        firefox.inNewTab(async () => {
          await firefox.navigate(firefox.extensionUrl(ownPage));
          return firefox.execute(`return ${expression}`);
        }),
      inPage: (expression) => firefox.execute(`return ${expression}`),
      point: ({ x, y }) => firefox.movePointer(x, y),
      screenshot: () => firefox.screenshot(),
    });
  } finally {
    await firefox.close();
  }
}

interface PointedPage extends ReportedPage {
  readonly point: (place: Point) => Promise<void>;
  /** @returns a PNG */
  readonly screenshot: () => Promise<Uint8Array>;
}

async function report(page: PointedPage): Promise<void> {
  const state = await waitForPageState(page);
  if (state === undefined) throw new Error(`The extension has not read ${page.url}: has it Chinese text?`);
  reportLines(state).forEach(say);
  const mark = await findMark(page, state.mentions);
  if (mark) {
    await comeToRest(page, mark);
    await sleep(CARD_MS);
  }
  const path = join(PROJECT_DIR, SCREENSHOT);
  writeFileSync(path, await page.screenshot());
  say(
    mark
      ? `A picture of the page with the pointer on a mark: ${path}`
      : `Nothing is marked. A picture: ${path}`,
  );
}

/** Slows down before it stops, as a hand does: a pointer that races past a name opens nothing. */
async function comeToRest(page: PointedPage, { x, y }: Point): Promise<void> {
  for (const distance of [40, 4, 2, 0]) {
    await page.point({ x, y: y + distance });
    await sleep(STEP_MS);
  }
}

function sayWhatToTry(url: string, demoUrl: string): void {
  say(`
${url}
  · 把指針停在帶底線的名字上，看卡片。        Rest the pointer on an underlined name: a card opens.
  · 點工具列的眉批圖示，看本頁所有人物與協議。  Click the toolbar button: everything found on this page.
  · 簡體字示範頁 / in Simplified characters: ${demoUrl}cn.html
  · 任何中文新聞網址都可以 / any Chinese news page: npm start -- ADDRESS
關閉瀏覽器即結束。 Close the browser to end.`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
