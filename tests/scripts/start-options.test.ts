import { describe, expect, it } from 'vitest';
import { readStartOptions } from '../../scripts/lib/start-options';

describe('readStartOptions', () => {
  it('opens the demo page in a window of Chromium by default', () => {
    expect(readStartOptions([], true)).toEqual({ browser: 'chromium', headless: false });
  });

  it('takes Firefox and an address, in any order', () => {
    const options = { browser: 'firefox', headless: false, url: 'https://news.example/a?b=1' };
    expect(readStartOptions(['--firefox', 'https://news.example/a?b=1'], true)).toEqual(options);
    expect(readStartOptions(['https://news.example/a?b=1', '--firefox'], true)).toEqual(options);
  });

  it('is headless where asked, and where no window can be opened', () => {
    expect(readStartOptions(['--headless'], true).headless).toBe(true);
    expect(readStartOptions([], false).headless).toBe(true);
  });

  it.each([
    ['news.example', 'https://news.example/'],
    ['localhost:8080/a', 'https://localhost:8080/a'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ])('reads %s as an address bar would', (address, url) => {
    expect(readStartOptions([address], true).url).toBe(url);
  });

  it.each([['file:///etc/passwd'], ['chrome://settings'], ['https://'], ['--fire']])(
    'refuses %s with the usage',
    (address) => {
      expect(() => readStartOptions([address], true)).toThrow('usage: npm start');
    },
  );

  it('refuses two addresses', () => {
    expect(() => readStartOptions(['a.example', 'b.example'], true)).toThrow('usage');
  });
});
