import { randomBytes } from 'node:crypto';
import { SealBroken } from '@anxintui/shared/store/sealing';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { mongoPeople, personModel } from './people.js';
import { personSealer } from './person-sealing.js';

const { connection, drop } = await testDatabase('people');
afterAll(drop);
const KEYS = { data: randomBytes(32), index: randomBytes(32) };
const people = mongoPeople(connection, KEYS);
const model = personModel(connection);
await model.createIndexes();
const AT = new Date('2026-03-02T01:00:00Z');
const ZHANG = {
  name: '张桂英',
  phone: '13912345678',
  address: '江苏省苏州市虎丘区狮山路 88 号',
  idNumber: '11010519491231002X',
};
await people.create('shopper-1', ZHANG);

const stored = (id: string) => model.findOne({ _id: id }).lean();

describe('what is known of a person', () => {
  it('is read as it was told', async () => {
    expect(await people.read('shopper-1')).toEqual(ZHANG);
  });

  it('is nowhere in the database as it is', async () => {
    const text = JSON.stringify(await stored('shopper-1'));

    expect(Object.values(ZHANG).filter((value) => text.includes(value))).toEqual([]);
    expect(text).not.toContain('1391234');
  });

  it('is sealed under a key of their own: two people who told the same share nothing', async () => {
    await people.create('shopper-same', { name: ZHANG.name });
    const [one, other] = [await stored('shopper-1'), await stored('shopper-same')];

    expect(one?.fields?.name).not.toBe(other?.fields?.name);
    expect(one?.dek?.id).not.toBe(other?.dek?.id);
  });

  it('does not open when it is put into another person’s document, or into another field', async () => {
    await people.create('shopper-moved', { name: '陈宇' });
    const { fields, dek } = (await stored('shopper-1')) ?? {};
    const moved = (set: object) => model.updateOne({ _id: 'shopper-moved' }, { $set: set });

    await moved({ 'fields.name': fields?.name });
    await expect(people.read('shopper-moved')).rejects.toThrow(SealBroken);
    await moved({ fields, dek });
    await expect(people.read('shopper-moved')).rejects.toThrow(SealBroken);
  });

  it('is nothing to whoever has another key', async () => {
    const others = mongoPeople(connection, { ...KEYS, data: randomBytes(32) });

    await expect(others.read('shopper-1')).rejects.toThrow(SealBroken);
  });

  it('is unknown of whoever never told anything', async () => {
    expect(await people.read('nobody')).toBeNull();
    expect(await people.masked(['nobody'])).toEqual(new Map());
  });
});

describe('a phone', () => {
  it.each(['13912345678', '+86 139-1234-5678', '１３９ １２３４ ５６７８'])(
    'leads to its account, written as %s',
    async (typed) => {
      expect(await people.findByPhone(typed)).toBe('shopper-1');
    },
  );

  it.each(['13912345679', '0512-68251234', ''])(
    'that nobody has, as %j, leads nowhere',
    async (typed) => {
      expect(await people.findByPhone(typed)).toBeNull();
    },
  );

  it('is one person’s only: of twenty who claim it at once one gets it', async () => {
    const claims = Array.from({ length: 20 }, (_, n) =>
      people.create(`claims-${n}`, { phone: '139 0000 0001' }),
    );

    const won = (await Promise.all(claims)).flatMap((isFirst, n) => (isFirst ? [n] : []));

    expect(won).toHaveLength(1);
    expect(await people.findByPhone('13900000001')).toBe(`claims-${won[0]}`);
  });

  it('of somebody else is not taken over by a change', async () => {
    await people.create('changes', { name: '李敏', phone: '13900000002' });

    expect(await people.change('changes', { phone: ZHANG.phone })).toBe(false);

    expect(await people.read('changes')).toEqual({ name: '李敏', phone: '13900000002' });
    expect(await people.findByPhone(ZHANG.phone)).toBe('shopper-1');
  });

  it('changes with its way to the account', async () => {
    await people.create('moves', { phone: '13900000003' });

    expect(await people.change('moves', { phone: '13900000004' })).toBe(true);

    expect(await people.findByPhone('13900000003')).toBeNull();
    expect(await people.findByPhone('13900000004')).toBe('moves');
  });

  it('that was released can be somebody else’s, and is still read by the one who had it', async () => {
    await people.create('leaves', { phone: '13900000005' });

    await people.releasePhone('leaves');

    expect(await people.create('comes', { phone: '13900000005' })).toBe(true);
    expect(await people.findByPhone('13900000005')).toBe('comes');
    expect(await people.read('leaves')).toEqual({ phone: '13900000005' });
  });
});

describe('a person', () => {
  it('is kept once: telling the same again changes nothing', async () => {
    await people.create('twice', { name: '王建国', phone: '13900000006' });
    const before = await stored('twice');

    expect(await people.create('twice', { name: '另一个人' })).toBe(true);

    expect(await stored('twice')).toEqual(before);
  });

  it('changes one field and leaves the others', async () => {
    await people.create('partly', { name: '赵倩', phone: '13900000007' });

    await people.change('partly', { address: '南京市玄武区' });

    expect(await people.read('partly')).toEqual({
      name: '赵倩',
      phone: '13900000007',
      address: '南京市玄武区',
    });
  });

  it('who told nothing before is kept by the first change', async () => {
    expect(await people.change('first', { name: '孙志强' })).toBe(true);

    expect(await people.read('first')).toEqual({ name: '孙志强' });
  });

  it.each([{ phone: '12345' }, { idNumber: '110105194912310021' }])(
    'is not kept with %o, which is not in order',
    async (facts) => {
      await expect(people.create('wrong', facts)).rejects.toThrow('not in order');
      expect(await stored('wrong')).toBeNull();
    },
  );

  it('who told everything is known by all of it', async () => {
    const fields = ['name', 'phone', 'address', 'idNumber'] as const;

    expect(await people.knows('shopper-1', fields)).toBe(true);
  });

  it('who told a name only is not known by an address, and nobody is known who is not there', async () => {
    await people.create('name-only', { name: '范晓峰' });

    expect(await people.knows('name-only', ['name'])).toBe(true);
    expect(await people.knows('name-only', ['name', 'address'])).toBe(false);
    expect(await people.knows('nobody', ['name'])).toBe(false);
  });

  it('shows others their surname and the ends of their phone', async () => {
    const seen = await people.masked(['shopper-1', 'nobody', 'first']);

    expect(Object.fromEntries(seen)).toEqual({
      'shopper-1': { name: '张**', phone: '139****5678' },
      first: { name: '孙**' },
    });
  });

  it('works under their name, and under a new one as soon as it changed', async () => {
    await people.create('renamed', { name: '徐文博' });
    expect(await people.names(['renamed', 'nobody'])).toEqual(new Map([['renamed', '徐文博']]));

    await people.change('renamed', { name: '徐文' });

    expect(await people.names(['renamed'])).toEqual(new Map([['renamed', '徐文']]));
  });
});

describe('somebody who has been erased', () => {
  it('is unreadable, also for whoever kept the sealed fields and has every key of ours', async () => {
    await people.create('erased', { ...ZHANG, phone: '13900000008' });
    expect(await people.names(['erased'])).toEqual(new Map([['erased', '张桂英']]));
    const before = await stored('erased');

    await people.erase('erased', AT);

    expect(await people.read('erased')).toBeNull();
    expect(await people.names(['erased'])).toEqual(new Map());
    expect(await people.masked(['erased'])).toEqual(new Map());
    expect(await people.knows('erased', ['name'])).toBe(false);
    expect(await people.findByPhone('13900000008')).toBeNull();
    expect(await stored('erased')).toEqual({ _id: 'erased', erasedAt: AT });
    const kept = { _id: 'erased', ...(before?.fields ? { fields: before.fields } : {}) };
    expect(await personSealer(KEYS).open(kept)).toBeNull();
  });

  it('cannot be told anything any more, and stays erased since the first time', async () => {
    await people.create('gone', { name: '钱海波' });
    await people.erase('gone', AT);

    await people.erase('gone', new Date('2027-01-01T00:00:00Z'));
    await people.create('gone', { name: '钱海波' });

    await expect(people.change('gone', { name: '钱海波' })).rejects.toThrow('erased');
    expect(await stored('gone')).toEqual({ _id: 'gone', erasedAt: AT });
  });
});
