import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { Database } from '@/lib/store/database';
import { importPack } from '@/lib/store/import-pack';
import { fillStore, openFacts } from '@/lib/store/open-facts';
import { entity, packOf } from './packs';

const pack = packOf({}, entity('person/yi', '易煉紅'));
const packaged = { id: 'core', version: async () => '7', pack: async () => pack };
const mine = packOf({ id: 'mine' }, entity('person/mine', '我的人'));

describe('which fact source answers', () => {
  it('is the package until the store holds the packaged version', async () => {
    const database = new Database('opening');
    expect((await openFacts(database, packaged)).state).toEqual({ name: 'filling' });
    await fillStore(database, packaged);
    const open = await openFacts(database, packaged);
    expect(open.state).toEqual({ name: 'store' });
    expect((await open.facts.dossier('person/yi'))?.entity.id).toBe('person/yi');
  });

  it('is the package again after an update, until the new version is in the store', async () => {
    const database = new Database('updated');
    await fillStore(database, packaged);
    const updated = { ...packaged, version: async () => '8' };
    expect((await openFacts(database, updated)).state).toEqual({ name: 'filling' });
    await fillStore(database, updated);
    expect((await openFacts(database, updated)).state).toEqual({ name: 'store' });
  });

  it('is the package together with the user’s packs while the store is filled', async () => {
    const database = new Database('filling');
    await importPack(database, mine);
    const { facts, state } = await openFacts(database, packaged);
    expect(state).toEqual({ name: 'filling' });
    expect((await facts.summaries()).map(({ id }) => id)).toEqual(['person/yi', 'person/mine']);
    expect((await facts.dossier('person/mine'))?.entity.names[0]?.text).toBe('我的人');
  });

  it('is the package alone where the store fails only later', async () => {
    const database = new Database('later');
    await importPack(database, mine);
    const { facts } = await openFacts(database, packaged);
    await database.delete({ disableAutoOpen: true });
    expect((await facts.dossier('person/yi'))?.entity.id).toBe('person/yi');
    expect((await facts.summaries()).map(({ id }) => id)).toEqual(['person/yi']);
  });

  it('is the package, and it says why, where IndexedDB cannot open', async () => {
    const failure = new DOMException('Internal error opening backing store', 'UnknownError');
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw failure;
    });
    const open = await openFacts(new Database('broken'), packaged);
    expect(open.state).toMatchObject({ name: 'broken', reason: expect.stringContaining('backing store') });
    opening.mockRestore();
    expect((await open.facts.dossier('person/yi'))?.entity.id).toBe('person/yi');
  });
});
