import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { bedCover, STORES } from '../support/goods.js';
import { type Person, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';

const TODAY = '2026-03-02';

describe('the clerk at the counter', () => {
  let stack: Stack;
  let browser: Browser;
  let shopper: Person;
  let page: Page;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([
      startStack({ startsAt: `${TODAY}T01:00:00Z` }),
      openBrowser(),
    ]);
    shopper = person(stack.url, 'shopper-1');
    ({ page } = await visit(browser, stack.url, { device: 'tablet', as: 'clerk-1' }));
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it('takes one item and refuses the other with a photo', async () => {
    const filed = bedCover(STORES.suzhouStore, TODAY);
    const pillow = { name: '枕套', category: 'home-textiles', quantity: 2, paidFen: 6000 } as const;
    const { id, receiptNumber } = await shopper.fileReturn({
      ...filed,
      items: [...filed.items, pillow],
    });
    const { code } = await shopper.passOf(id);

    await page.goto('/console/counter');
    await page.getByLabel('受理编号').fill(receiptNumber.toLowerCase());
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByLabel('6 位数字码').fill(code);
    await page.getByRole('button', { name: '核验并登记到店' }).click();
    await page.getByText('已到店', { exact: true }).waitFor();
    const refused = page.getByRole('radiogroup', { name: '枕套 × 2' });
    await refused.getByText('不接收').click();
    await page.getByLabel('拒收类别').click();
    await page.getByTitle('商品不完好').click();
    await page.getByLabel('没有污损').check();
    await page.getByLabel('向消费者说明理由').fill('枕套有明显污渍');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '污渍.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await page.getByText('污渍.jpg').waitFor();
    await page.getByRole('button', { name: '提交查验结果' }).click();
    await page.getByText('已接收，待退款', { exact: true }).waitFor();

    const taken = await shopper.returns.read(id);
    expect(taken).toMatchObject({
      status: 'accepted',
      items: [
        { accepted: 1, refused: 0 },
        {
          accepted: 0,
          refused: 2,
          refusal: {
            class: 'not-intact',
            words: '枕套有明显污渍',
            points: ['not-soiled-or-damaged'],
          },
        },
      ],
      evidence: [{ by: 'clerk', kind: 'photo', file: { state: 'clean' } }],
    });
  }, 40_000);
});

const aPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer();
