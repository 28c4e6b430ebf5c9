import { readFile } from 'node:fs/promises';
import { EnterpriseView } from '@anxintui/shared/contracts/enterprises';
import { MeView } from '@anxintui/shared/contracts/identity';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { API, person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';

const HEADS = ['统一社会信用代码', '企业名称', '门店名称', '区划代码', '地址', '经营类别'];
type Cells = { readonly store: string; readonly address: string; readonly goods?: string };
const SIX: readonly Cells[] = [
  { store: '枫禾一店', address: '金山路 1 号' },
  { store: '枫禾二店', address: '金山路 2 号' },
  { store: '枫禾三店', address: '金山路 3 号', goods: '军火' },
  { store: '枫禾四店', address: '金山路 4 号' },
  { store: '枫禾一店', address: '金山路 1 号' },
  { store: '枫禾五店', address: '金山路 5 号' },
];

describe('a list of six stores with one error and one duplicate', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  let list: string;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const owner = person(stack.url, 'owner-1');
    const me = await owner.get(`${API}/me`, MeView);
    const { creditCode, name } = await owner.get(
      `${API}/enterprises/${me.enterpriseId}`,
      EnterpriseView,
    );
    const rows = SIX.map(({ store, address, goods = '服装' }) =>
      [creditCode, name, store, '320505', address, goods].join(','),
    );
    list = [HEADS.join(','), ...rows].join('\r\n');
    ({ page } = await visit(browser, stack.url, { device: 'desktop', as: 'owner-1' }));
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  const result = () => page.getByRole('region', { name: '试算结果' });
  const row = (number: string) =>
    result()
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: number, exact: true }) });
  const downloaded = async (): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      result().getByRole('link', { name: '下载批注清单' }).click(),
    ]);
    return readFile(await file.path(), 'utf8');
  };

  it('is tried row by row before anything is registered', async () => {
    await page.goto('/console/stores');
    await page.locator('summary').filter({ hasText: '批量登记门店' }).click();
    await page.getByLabel('选择清单文件').setInputFiles({
      name: '门店.csv',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from(list),
    });

    await result().getByText('试算完成').waitFor();

    await row('4').getByText('有问题').waitFor();
    await row('4').getByText('经营类别', { exact: true }).waitFor();
    await row('6').getByText('重复', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '查看 枫禾五店' }).count()).toBe(0);
  });

  it('is found again after a reload, and comes back with what is wrong in it', async () => {
    await page.goto('/console/stores');
    await page.locator('summary').filter({ hasText: '批量登记门店' }).click();
    await page.getByRole('link', { name: '上次上传的清单' }).click();
    await result().getByText('试算完成').waitFor();

    const annotated = await downloaded();

    const lines = annotated.trim().split('\r\n');
    expect(lines[0]).toContain('结果,原因,编号');
    expect(lines[3]).toContain('军火');
    expect(lines).toHaveLength(7);
  });

  it('is registered where it is good, and the new stores are in the list', async () => {
    await result().getByRole('button', { name: '登记可用的行' }).click();
    await result().getByText('登记完成').waitFor();

    await page.getByRole('button', { name: '查看 枫禾五店' }).waitFor();

    expect(await page.getByRole('button', { name: '查看 枫禾三店' }).count()).toBe(0);
    const annotated = await downloaded();
    expect(annotated.split('\r\n')[1]).toMatch(/已登记/);
    expect(stack.failures).toEqual([]);
  });
});
