import { UploadView } from '@anxintui/shared/contracts/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPdf } from '../security/uploads/real-files.js';
import { refusedAndDisputed } from '../support/dispute.js';
import { bedCover, STORES } from '../support/goods.js';
import { API, type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { travelTo } from '../support/time.js';

const TODAY = '2026-03-02';
const words = '吊牌完好';

describe('a photo as evidence', () => {
  let stack: Stack;
  let shopper: Person;
  let clerk: Person;
  beforeAll(async () => {
    stack = await startStack({ startsAt: `${TODAY}T01:00:00Z` });
    shopper = person(stack.url, 'shopper-1');
    clerk = person(stack.url, 'clerk-1');
  });
  afterAll(() => stack.stop());

  const sent = async (by: Person) => {
    const headers = { 'content-type': 'application/pdf' };
    const raw = new Uint8Array(aPdf());
    const { body } = await by.send({ method: 'POST', path: `${API}/uploads`, raw, headers });
    return UploadView.parse(body);
  };

  it('of a return is seen by both sides, who fetch it by an address of their own', async () => {
    const { id } = await shopper.fileReturn(bedCover(STORES.suzhouStore, TODAY));
    const upload = await sent(shopper);
    const before = await shopper.returns.read(id);

    await shopper.returns.take(before, 'add-evidence', { kind: 'photo', words, upload: upload.id });

    for (const side of [shopper, clerk]) {
      const [evidence] = (await side.returns.read(id)).evidence;
      expect(evidence).toMatchObject({ words, sha256: upload.sha256, file: { id: upload.id } });
      const file = await side.send({ path: evidence?.file?.href ?? '' });
      expect([file.status, file.text]).toEqual([200, aPdf().toString('latin1')]);
    }
  });

  it('of a case is seen by both sides as well', async () => {
    const told = { shopper, clerk, storeId: STORES.suzhouStore, boughtOn: TODAY };
    const { id } = await refusedAndDisputed(told);
    const manager = person(stack.url, 'manager-1');
    const upload = await sent(manager);
    const view = await manager.cases.reaching(id, 'with-store');

    await manager.cases.take(view, 'add-evidence', { kind: 'document', words, upload: upload.id });

    const { evidence } = await shopper.cases.read(id);
    expect(evidence.at(-1)).toMatchObject({ sha256: upload.sha256, file: { state: 'clean' } });
  });

  it('that somebody else has sent cannot be named, nor one that was never sent', async () => {
    const { id, version } = await shopper.returns.read(
      (await shopper.fileReturn(bedCover(STORES.suzhouStore, TODAY))).id,
    );
    const theirs = await sent(clerk);

    for (const upload of [theirs.id, '7K3M9Q2FX4TDH8PZ']) {
      const reply = await shopper.send({
        method: 'POST',
        path: `${API}/returns/${id}/evidence`,
        seen: version,
        body: { kind: 'photo', words, upload },
      });
      expect([reply.status, reply.body]).toEqual([
        422,
        expect.objectContaining({
          type: '/problems/unknown-upload',
          errors: [expect.objectContaining({ pointer: '/upload' })],
        }),
      ]);
    }
  });

  it('cannot be fetched any more by the address of this morning', async () => {
    const { id } = await sent(shopper);
    const { href = '' } = await shopper.get(`${API}/uploads/${id}`, UploadView);

    await travelTo(stack, `${TODAY}T02:00:00Z`);

    expect((await shopper.send({ path: href })).status).toBe(404);
  });
});
