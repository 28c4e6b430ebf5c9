import { CaseView, MessageView } from '@anxintui/shared/contracts/cases';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { ModerationView } from '@anxintui/shared/contracts/moderation';
import { afterAll, describe, expect, it } from 'vitest';
import { NINE, routed } from '../domain/a-case.contract.js';
import { complaintsApp } from './complaints-app.contract.js';

const { get, post, kept, stored, drop, redacted } = await complaintsApp();
afterAll(drop);

const WHY = '含有他人住址';
const said = { by: 'manager', at: NINE, kind: 'statement', words: '她住在狮山路' } as const;
const photo = { ...said, kind: 'photo', upload: '7K3M9Q2FX4TDH8PZ', sha256: 'ab12' } as const;
const withEvidence = () => kept(routed('with-bureau', { evidence: [said, photo] }));
const moderating = (target: object, act = 'hide') => ({
  body: { target, act, words: WHY },
});
const evidenceSeenBy = async (who: string, id: string) =>
  CaseView.pick({ evidence: true }).parse((await get(who, `/cases/${id}`).expect(200)).body)
    .evidence;

describe('POST /cases/{id}/moderations', () => {
  it('hides a piece of evidence from both sides; officers go on reading it, marked', async () => {
    const id = await withEvidence();
    const before = await stored.findOne({ _id: id });

    const asked = moderating({ evidence: 1 });
    const { body } = await post('supervisor-1', `/cases/${id}/moderations`, asked).expect(201);

    expect(ModerationView.parse(body)).toMatchObject({ act: 'hide', by: 'supervisor', words: WHY });
    const hidden = { at: NINE.toISOString(), words: WHY };
    for (const who of ['shopper-1', 'manager-1'])
      expect(await evidenceSeenBy(who, id)).toMatchObject([{ words: '', hidden }, {}]);
    expect(await evidenceSeenBy('mediator-1', id)).toMatchObject([
      { words: said.words, hidden },
      {},
    ]);
    expect(await stored.findOne({ _id: id })).toEqual(before);
  });

  it('shows it again: the latest decision counts', async () => {
    const id = await withEvidence();
    const path = `/cases/${id}/moderations`;
    await post('supervisor-1', path, moderating({ evidence: 1 })).expect(201);

    await post('bureau-head-1', path, moderating({ evidence: 1 }, 'show')).expect(201);

    expect((await evidenceSeenBy('shopper-1', id))[0]).toMatchObject({ words: said.words });
    expect((await evidenceSeenBy('shopper-1', id))[0]).not.toHaveProperty('hidden');
  });

  it('hides a message in the same way', async () => {
    const id = await kept(routed('with-bureau'));
    const path = `/cases/${id}/messages`;
    await post('manager-1', path, { seen: 1, body: { words: '她是个骗子' } }).expect(200);
    const Page = pageOf(MessageView);
    const [sent] = Page.parse((await get('shopper-1', path)).body).items;

    const asked = moderating({ message: sent?.id });
    await post('supervisor-1', `/cases/${id}/moderations`, asked).expect(201);

    const shown = async (who: string) => Page.parse((await get(who, path)).body).items[0];
    expect(await shown('shopper-1')).toMatchObject({ words: '', hidden: { words: WHY } });
    expect(await shown('intake-1')).toMatchObject({ words: '她是个骗子', hidden: { words: WHY } });
  });

  it('decides once for the same request, and refuses another under its key', async () => {
    const path = `/cases/${await withEvidence()}/moderations`;
    const asked = { ...moderating({ evidence: 1 }), key: 'm1' };
    const first = await post('supervisor-1', path, asked).expect(201);

    const again = await post('supervisor-1', path, asked).expect(201);

    expect(again.body).toEqual(first.body);
    const other = { ...moderating({ evidence: 2 }), key: 'm1' };
    const { body } = await post('supervisor-1', path, other);
    expect([body.status, body.type]).toEqual([422, '/problems/idempotency-key-reused']);
  });

  it.each([
    ['an officer who only handles the case', 'mediator-1', 403, 'not-permitted'],
    ['the shopper', 'shopper-1', 403, 'not-permitted'],
  ])('is refused to %s', async (_, who, status, code) => {
    const path = `/cases/${await withEvidence()}/moderations`;

    const { body } = await post(who, path, moderating({ evidence: 1 }));

    expect([body.status, body.type]).toEqual([status, `/problems/${code}`]);
  });

  it('knows no case that has not come to the bureau', async () => {
    const path = `/cases/${await kept(routed('with-store', { evidence: [said] }))}/moderations`;

    await post('supervisor-1', path, moderating({ evidence: 1 })).expect(404);
  });

  it.each([
    ['evidence', { evidence: 3 }],
    ['message', { message: '0123456789ABCDEF' }],
  ])('hides no %s that the case does not have', async (_, target) => {
    const path = `/cases/${await withEvidence()}/moderations`;

    const { body } = await post('supervisor-1', path, moderating(target));

    expect([body.status, body.type]).toEqual([422, '/problems/nothing-to-moderate']);
  });
});

describe('POST /cases/{id}/evidence/{evidence}/redaction', () => {
  const copy = { body: { upload: '0123456789ABCDEF' } };

  it('puts the copy of the supervisor in the place of the file', async () => {
    const id = await withEvidence();

    await post('supervisor-1', `/cases/${id}/evidence/2/redaction`, copy).expect(200);

    expect(redacted).toEqual([
      [photo.upload, { copy: copy.body.upload, by: 'supervisor-1', at: NINE }],
    ]);
  });

  it('finds nothing to cover where there is no file', async () => {
    const id = await withEvidence();

    const { body } = await post('supervisor-1', `/cases/${id}/evidence/1/redaction`, copy);

    expect([body.status, body.type]).toEqual([409, '/problems/nothing-to-redact']);
  });

  it('is for those who answer for the bureau', async () => {
    const id = await withEvidence();

    await post('mediator-1', `/cases/${id}/evidence/2/redaction`, copy).expect(403);
  });
});
