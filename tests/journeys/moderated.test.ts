import { FileCard } from '@anxintui/shared/contracts/evidence';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedAndDisputed } from '../support/dispute.js';
import { STORES } from '../support/goods.js';
import type { Reply } from '../support/http.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { chainProblems } from '../support/stored.js';

const WHY = '内容涉及他人住址';
const GREY = { width: 40, height: 30, channels: 3, background: '#888' } as const;

describe('what one side should not have written', () => {
  let stack: Stack;
  let shopper: Person;
  let manager: Person;
  let supervisor: Person;
  let id: string;
  beforeAll(async () => {
    stack = await startStack({ startsAt: '2026-08-04T01:00:00Z' });
    shopper = person(stack.url, 'shopper-1');
    manager = person(stack.url, 'manager-1');
    supervisor = person(stack.url, 'supervisor-1');
    const clerk = person(stack.url, 'clerk-1');
    const bought = { storeId: STORES.suzhouStore, boughtOn: '2026-08-03', shopper, clerk };
    ({ id } = await refusedAndDisputed({ ...bought, firstRung: 'bureau' }));
    await shopper.cases.reaching(id, 'with-bureau');
  });
  afterAll(() => stack.stop());

  const moderate = (body: object): Promise<Reply> =>
    supervisor.send({ method: 'POST', path: `${API}/cases/${id}/moderations`, body });
  async function photoOf(who: Person, colour: string): Promise<string> {
    const image = sharp({ create: { ...GREY, background: colour } });
    const bytes = await image.jpeg().toBuffer();
    const headers = { 'content-type': 'image/jpeg' };
    const call = { method: 'POST', path: `${API}/uploads`, raw: bytes, headers };
    return FileCard.parse((await who.send(call)).body).id;
  }

  it('is hidden by the supervisor with a reason that both sides read in its place', async () => {
    const words = '她就住在狮山路，谁都能去找她。';
    await manager.cases.take(await manager.cases.read(id), 'send-message', { words });
    const { body } = await shopper.send({ path: `${API}/cases/${id}/messages` });
    const [sent] = JSON.parse(JSON.stringify(body)).items;

    const decided = await moderate({ target: { message: sent.id }, act: 'hide', words: WHY });

    expect(decided.status).toBe(201);
    for (const who of [shopper, manager]) {
      const { text } = await who.send({ path: `${API}/cases/${id}/messages` });
      expect(text).toContain(WHY);
      expect(text).not.toContain('狮山路');
    }
    const { text } = await supervisor.send({ path: `${API}/cases/${id}/messages` });
    expect(text).toContain('狮山路');
  });

  it('is shown again when it was hidden by mistake', async () => {
    const words = '商品确实完好。';
    await shopper.cases.take(await shopper.cases.read(id), 'add-evidence', {
      kind: 'statement',
      words,
    });
    const exported = async () => (await shopper.send({ path: `${API}/me/export` })).text;
    expect(await exported()).toContain(words);
    await moderate({ target: { evidence: 1 }, act: 'hide', words: WHY });
    expect((await manager.cases.read(id)).evidence[0]).toMatchObject({ words: '' });
    expect(await exported()).not.toContain(words);

    await moderate({ target: { evidence: 1 }, act: 'show', words: '与他人无关' });

    expect((await manager.cases.read(id)).evidence[0]).toMatchObject({ words });
  });

  it('is covered in a photo by the supervisor’s copy, and the original stays', async () => {
    const upload = await photoOf(shopper, '#f00');
    await shopper.cases.take(await shopper.cases.read(id), 'add-evidence', {
      kind: 'photo',
      words: '小票照片',
      upload,
    });
    const copy = await photoOf(supervisor, '#000');

    const redacted = await supervisor.send({
      method: 'POST',
      path: `${API}/cases/${id}/evidence/2/redaction`,
      body: { upload: copy },
    });

    expect(redacted.status).toBe(200);
    const [, photo] = (await manager.cases.read(id)).evidence;
    expect(photo?.file).toMatchObject({ id: upload, redactedAt: expect.any(String) });
    expect(await stack.connection.collection('uploads').countDocuments()).toBe(2);
  });

  it('lets an officer read who the shopper is, and her see that it was read and why', async () => {
    const intake = person(stack.url, 'intake-1');

    const { body } = await intake.send({
      method: 'POST',
      path: `${API}/cases/${id}/disclosures`,
      body: { purpose: 'contact-party', fields: ['name', 'phone'] },
    });

    expect(body).toEqual({ name: '张桂英', phone: '15499990001' });
    const readings = await shopper.send({ path: `${API}/me/disclosures` });
    expect(readings.body).toMatchObject({
      items: [{ purpose: 'contact-party', fields: ['name', 'phone'], subject: { id } }],
    });
  });

  it('leaves the case and its history untouched', async () => {
    expect(await chainProblems(stack.connection, 'cases', id)).toEqual([]);
    expect(stack.failures).toEqual([]);
  });
});
