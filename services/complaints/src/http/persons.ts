import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { IdParams } from '@anxintui/shared/contracts/fields';
import { DiscloseBody, DisclosedView } from '@anxintui/shared/contracts/people';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { z } from 'zod';
import { type DiscloseDeps, discloseShopper } from '../use-cases/disclose-shopper.js';
import { type ExportDeps, exportPerson } from '../use-cases/export-person.js';
import { endpoint } from './policy.js';

export const discloseRoute = (deps: DiscloseDeps): Endpoint =>
  endpoint(
    {
      id: 'disclose-shopper',
      method: 'post',
      path: '/cases/{id}/disclosures',
      summary:
        '查看消费者的联系信息（留痕） · read who the shopper is; who read what and why is recorded',
      params: IdParams,
      body: DiscloseBody,
      reply: DisclosedView,
    },
    async ({ params: { id: caseId }, body, actor, request }) => {
      if (!actor || !request) throw nothing(caseId);
      const asked = { caseId, actor, requestKey: request.key };
      return { body: await discloseShopper(deps, asked, body) };
    },
  );

const JSON_TYPE = 'application/json';

export const exportRoute = (deps: ExportDeps): Endpoint =>
  endpoint(
    {
      id: 'export-me',
      method: 'get',
      path: '/me/export',
      summary: '导出我的全部数据 · everything that is kept about me, as one file',
      reply: z.object({}),
      download: [JSON_TYPE],
    },
    async ({ actor }) => {
      if (!actor) throw nothing('actor');
      const text = JSON.stringify(await exportPerson(deps, actor), null, 2);
      return { body: null, file: { type: JSON_TYPE, name: 'anxintui.json', bytes: once(text) } };
    },
  );

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
