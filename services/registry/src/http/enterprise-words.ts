import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

export const ENTERPRISE_PROBLEMS: ProblemCatalogue = {
  'credit-code-malformed': {
    title: {
      zh: '统一社会信用代码的格式不对',
      en: 'This is no unified social credit code',
    },
    next: {
      zh: '代码为 18 位数字和大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字；请对照营业执照填写。',
      en: 'It has 18 digits and capitals (no I, O, S, V, Z), with digits in places 3 to 8; copy it from the licence.',
    },
  },
  'credit-code-check-failed': {
    title: {
      zh: '统一社会信用代码的校验位不符',
      en: 'The check character of the credit code does not fit',
    },
    next: {
      zh: '请对照营业执照核对；确实无误的，写明理由后再提交，会记录由谁确认。',
      en: 'Compare it with the licence; if it is right, say why and send it again. Who confirmed it is kept.',
    },
  },
  'enterprise-exists': {
    title: {
      zh: '该统一社会信用代码已登记，编号 {receiptNumber}',
      en: 'This credit code is registered already, under {receiptNumber}',
    },
    next: {
      zh: '无须重复登记；请联系该企业的企业管理员为您开通账号。',
      en: 'There is no need to register it again: ask its owner for an account.',
    },
  },
};
