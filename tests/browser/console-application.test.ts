import { creditCodeCheck } from '@anxintui/shared/identifiers/credit-code';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { type Stack, startStack } from '../support/stack.js';
import { choose, signInByPhone } from './support/console-page.js';

const CODE_BODY = '91320505MA1WXYQ7X';
const CODE = CODE_BODY + creditCodeCheck(CODE_BODY);

describe('somebody who would like to join with a store', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    ({ page } = await visit(browser, stack.url, { device: 'desktop' }));
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  const task = (name: string) =>
    page.locator('.ant-card').filter({ has: page.getByRole('heading', { name }) });

  it('signs in by phone and finds the enterprise to be the first thing to do', async () => {
    await signInByPhone(page, { stack, phone: '13912340001' });

    await page.getByRole('heading', { level: 1, name: '入驻申请' }).waitFor();

    await task('1. 主体').getByText('正在办理').waitFor();
    await task('2. 门店').getByText('先登记主体。').waitFor();
  });

  it('finds what was typed again after a reload', async () => {
    await page.getByLabel('企业名称（与营业执照一致）').fill('苏州枫桥夜泊商贸有限公司');
    await page.getByLabel('统一社会信用代码（18 位）').fill(`${CODE_BODY}0`);

    await page.reload();

    await page.getByLabel('统一社会信用代码（18 位）').waitFor();
    expect(await page.getByLabel('企业名称（与营业执照一致）').inputValue()).toBe(
      '苏州枫桥夜泊商贸有限公司',
    );
  });

  it('is told at the field that the credit code is wrong, and how it may be confirmed', async () => {
    await choose(page, '企业类型', '独立店');
    await choose(page, '设区市', '苏州市');
    await choose(page, '县区', '虎丘区');
    await page.getByRole('button', { name: '登记主体' }).click();

    await page.getByText('统一社会信用代码的校验位不符').first().waitFor();

    await page.getByLabel('代码与执照一致但校验不符的，请写明理由').waitFor();
  });

  it('registers the enterprise, answers for it a moment later, and goes on with the store', async () => {
    await page.getByLabel('统一社会信用代码（18 位）').fill(CODE);
    await page.getByRole('button', { name: '登记主体' }).click();

    await page.getByRole('link', { name: '去登记门店' }).waitFor();

    await task('1. 主体').getByText('已完成').waitFor();
    await task('5. 材料')
      .getByText(/不需要另交纸质材料/)
      .waitFor();
    await page.getByRole('link', { name: '去登记门店' }).click();
    await page.getByRole('heading', { level: 1, name: '门店' }).waitFor();
    await page.getByLabel('店名（与招牌一致）').waitFor();
    expect(stack.failures).toEqual([]);
  });
});
