import type { Page } from 'playwright-core';
import type { Photo } from './photos.js';

/** What a shopper tells in a complaint. */
export type Complaint = {
  readonly words: string;
  readonly purchasedOn: string;
  readonly paid: string;
  readonly photos: readonly Photo[];
};

/** One driver for the whole form: what is asked on each screen, in the order in which it is asked. */
export function complaintForm(page: Page) {
  const next = () => page.getByRole('button', { name: '继续', exact: true }).click();
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const choose = (name: string | RegExp) => page.getByRole('radio', { name }).check();
  return {
    async begin() {
      await page.getByRole('button', { name: '开始填写' }).click();
    },
    async happened({ words, purchasedOn, paid }: Complaint) {
      await heading('发生了什么');
      await page.getByLabel('事情经过').fill(words);
      await page.getByLabel(/购买日期/).fill(purchasedOn);
      await page.getByLabel(/实付金额/).fill(paid);
      await next();
    },
    async claim(kind: string, amount: string) {
      await heading('您想怎样解决');
      await choose(kind);
      await page.getByLabel(/要求的金额/).fill(amount);
      await next();
    },
    async photos({ photos }: Complaint) {
      await heading('照片和凭证');
      await page.getByLabel('选照片或 PDF').setInputFiles([...photos]);
      await page.getByText(`已上传 ${photos.length} 个文件`).waitFor();
      await next();
    },
    async storeFirstThenAsk() {
      await heading('先找谁，没有答复怎么办');
      await choose(/先请门店答复/);
      await choose(/先问我/);
      await next();
    },
    async consents(answer: '同意' | '不同意') {
      await heading('两项同意');
      await page.getByRole('group', { name: '公开投诉信息' }).getByLabel(answer, EXACT).check();
      await page.getByRole('group', { name: '委托调解' }).getByLabel(answer, EXACT).check();
      await next();
    },
    async withoutContact() {
      await heading('您的联系方式');
      await next();
    },
    async send() {
      await heading('提交前请核对');
      await page.getByRole('button', { name: '提交', exact: true }).click();
      await heading('投诉已提交');
    },
  };
}

const EXACT = { exact: true } as const;
