import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isApplication, readHosts } from '@/lib/model/applications';

/** Few labels, one of which is the end of another, so that hosts often fall under one another. */
const label = fc.constantFrom('a', 'b', 'ba', 'com', 'hk');
const host = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));

describe('isApplication', () => {
  it('is true of a host exactly where it is in the list, or ends with a dot and one that is', () => {
    fc.assert(
      fc.property(host, fc.array(host, { maxLength: 6 }), (host, list) => {
        const expected = list.some((one) => host === one || host.endsWith(`.${one}`));
        expect(isApplication(host, new Set(list))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a host with its root label for the same', () => {
    expect(isApplication('a.mail.example.', new Set(['mail.example']))).toBe(true);
  });

  it('is false of no host at all', () => {
    expect(isApplication('', new Set(['mail.example']))).toBe(false);
  });
});

describe('readHosts', () => {
  it('leaves out comments, blank lines and white space, whatever ends the lines', () => {
    expect([...readHosts('// Mail\r\nmail.example\r\n\r\n  docs.example \n// a.example')]).toEqual([
      'mail.example',
      'docs.example',
    ]);
  });
});
