import { describe, expect, it } from 'vitest';
import { browserPackages, findBrowser, whatToInstall, type Machine } from '../../scripts/lib/find-browser';

function machine(platform: NodeJS.Platform, files: readonly string[], env: Machine['env'] = {}): Machine {
  return {
    platform,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isExecutable: (path) => files.includes(path),
  };
}

describe('findBrowser', () => {
  it('takes Chromium before Google Chrome, wherever in PATH they are', () => {
    const files = ['/usr/local/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser('chromium', machine('linux', files))).toBe('/usr/bin/chromium');
  });

  it.each(['chromium-browser', 'google-chrome-stable', 'microsoft-edge'])(
    'knows the command %s',
    (command) => {
      expect(findBrowser('chromium', machine('linux', [`/usr/bin/${command}`]))).toBe(`/usr/bin/${command}`);
    },
  );

  it('takes the one that CHROME_PATH names before all', () => {
    const files = ['/opt/my/chrome', '/usr/bin/chromium'];
    expect(findBrowser('chromium', machine('linux', files, { CHROME_PATH: '/opt/my/chrome' }))).toBe(
      '/opt/my/chrome',
    );
  });

  it('does not pass over a CHROME_PATH that leads nowhere', () => {
    const wrong = machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/opt/gone' });
    expect(() => findBrowser('chromium', wrong)).toThrow('CHROME_PATH is /opt/gone, which cannot be run');
  });

  it('treats an empty CHROME_PATH as none', () => {
    const files = ['/usr/bin/chromium'];
    expect(findBrowser('chromium', machine('linux', files, { CHROME_PATH: '' }))).toBe('/usr/bin/chromium');
  });

  it('looks into the applications of macOS, the user’s own too', () => {
    const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine('darwin', [chrome], { HOME: '/Users/a' }))).toBe(chrome);
    const firefox = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', machine('darwin', [firefox]))).toBe(firefox);
  });

  it('looks into the program folders of Windows that there are', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(findBrowser('chromium', machine('win32', [edge], env))).toBe(edge);
  });

  it('finds nothing on an empty machine, and says what to install', () => {
    expect(findBrowser('chromium', machine('linux', [], { PATH: undefined }))).toBeUndefined();
    expect(whatToInstall('chromium')).toMatch(/^No browser found: install Chromium.*CHROME_PATH[^\n]*$/);
    expect(whatToInstall('firefox')).toContain('FIREFOX_PATH');
  });

  it('names the Debian package of each', () => {
    expect(browserPackages('chromium')).toEqual(['chromium']);
    expect(browserPackages('firefox')).toEqual(['firefox-esr']);
  });
});
