import type { Page } from 'playwright-core';
import type { Hands } from './hands.js';

/** What the form is called by on the page, in the reader's language. */
const SAID = {
  zh: {
    begin: /^(开始填写|接着填)$/,
    next: '继续',
    store: '店名、地址或承诺牌编号',
    find: '查找',
    on: '购买日期',
    delivery: '当场拿走',
    name: '商品名称',
    category: '类别',
    kind: '家纺',
    paid: '实付金额（元）',
    noMore: '没有了',
    proof: '小票',
    number: '凭证号码',
    check: '提交前请核对',
    send: '提交',
    filed: '退货申请已提交',
    pass: '出示退货码',
  },
  en: {
    begin: /^(Begin|Go on)$/,
    next: 'Continue',
    store: 'Name, address or number on the sign',
    find: 'Find',
    on: 'Day of purchase',
    delivery: 'Took it along',
    name: 'Name of the goods',
    category: 'Kind',
    kind: 'home textiles',
    paid: 'Amount paid (yuan)',
    noMore: 'No, that is all',
    proof: 'Receipt',
    number: 'Its number',
    check: 'Check your answers',
    send: 'Send',
    filed: 'Your return has been filed',
    pass: 'Show the pass',
  },
} as const;

export type Told = {
  readonly on: string;
  readonly name: string;
  readonly paid: string;
};
export type Filer = {
  readonly page: Page;
  readonly hands: Hands;
  readonly language: 'zh' | 'en';
  /** In large type every question has a screen of its own. */
  readonly isElder?: boolean;
};

/** One driver for the whole form, in either language and size, by pointer or by keys. */
export function returnForm({ page, hands, language, isElder = false }: Filer) {
  const said = SAID[language];
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const next = () => hands.press(button(said.next));
  const between = async () => {
    if (isElder) await next();
  };
  return {
    begin: () => hands.press(page.getByRole('button', { name: said.begin })),
    async findStore(words: string) {
      await hands.type(page.getByRole('searchbox', { name: said.store }), words);
      await hands.press(button(said.find));
      await hands.press(page.getByRole('button', { name: words }).first());
    },
    next,
    async purchase({ on }: Told) {
      await hands.date(field(said.on), on);
      await between();
      await hands.choose(field(said.delivery));
      await next();
    },
    async goods({ name, paid }: Told) {
      await hands.type(field(said.name), name);
      await between();
      await hands.pick(field(said.category), said.kind);
      await between();
      await next();
      await hands.type(page.getByLabel(said.paid), paid);
      await between();
      await next();
      await hands.choose(field(said.noMore));
      await next();
    },
    async proof(number: string) {
      await hands.choose(field(said.proof));
      await between();
      await hands.type(page.getByLabel(said.number), number);
      await next();
      await next();
    },
    checking: () => page.getByRole('heading', { name: said.check }).waitFor(),
    async send() {
      await hands.press(button(said.send));
      await page.getByRole('heading', { name: said.filed }).waitFor();
    },
    showPass: () => hands.press(page.getByRole('link', { name: said.pass, exact: true })),
  };
}
