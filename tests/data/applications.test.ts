import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toughCookie } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isApplication, readHosts } from '@/lib/model/applications';

const text = readFileSync(join(import.meta.dirname, '../../data/sites/applications.txt'), 'utf8');
const groups = text
  .split(/^\/\/.*\n/m)
  .map((group) => group.split('\n').filter((line) => line !== ''))
  .filter((group) => group.length > 0);
const lines = groups.flat();
const hosts = readHosts(text);

describe('the list of applications', () => {
  it('is read whole', () => {
    expect(lines.length).toBeGreaterThan(100);
    expect([...hosts]).toEqual(lines);
  });

  it('holds hosts in lower case, as the browser writes them', () => {
    expect(lines.filter((line) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(line))).toEqual([]);
    expect(lines.filter((line) => new URL(`https://${line}`).hostname !== line)).toEqual([]);
  });

  it('is sorted within each group', () => {
    for (const group of groups) expect(group).toEqual(group.toSorted());
  });

  it('has nothing twice, and nothing that another line covers', () => {
    const covered = lines.filter((line) =>
      isApplication(line, new Set([...hosts].filter((host) => host !== line))),
    );
    expect([...new Set(lines)]).toEqual(lines);
    expect(covered).toEqual([]);
  });

  it('has no public suffix: com.hk would take in every company there', () => {
    const isSuffix = (host: string) => (toughCookie.getPublicSuffix(host) ?? '') === '';
    expect(isSuffix('com.hk')).toBe(true);
    expect(lines.filter(isSuffix)).toEqual([]);
  });

  it.each([
    'mail.google.com',
    'hk.mail.yahoo.com',
    'outlook.office.com',
    'wx.mail.qq.com',
    'example.feishu.cn',
    'example.sharepoint.com',
    'app.slack.com',
    'www.services.online-banking.hsbc.com.hk',
    'pbsz.ebank.cmbchina.com',
  ])('takes %s for one', (host) => expect(isApplication(host, hosts)).toBe(true));

  it.each([
    'news.google.com',
    'hk.news.yahoo.com',
    'news.qq.com',
    'new.qq.com',
    'news.163.com',
    'news.sina.com.cn',
    'www.sohu.com',
    'mp.weixin.qq.com',
    't.me',
    'www.wenweipo.com',
    'www.hkej.com',
    'www.info.gov.hk',
    'www.gov.mo',
    'www.zj.gov.cn',
    'www.hsbc.com.hk',
    'www.bochk.com',
    'www.icbc.com.cn',
    'www.boc.cn',
  ])('leaves %s to be read', (host) => expect(isApplication(host, hosts)).toBe(false));
});
