import { EDGE_PROBLEM_WORDS } from './edge-problem-words.js';
import type { ProblemCatalogue } from './problem.js';

const SAME_KEY = {
  zh: '请稍等几秒再提交一次，不会重复办理。',
  en: 'Wait some seconds and send it again; nothing will be done twice.',
};
const READ_DOCS = {
  zh: '请对照 /api/v1/docs 修改请求后再发送。',
  en: 'Correct the request as described in /api/v1/docs and send it again.',
};

/** Words for the problems that the kit itself answers; each service adds those of its own codes. */
export const KIT_PROBLEM_WORDS: ProblemCatalogue = {
  ...EDGE_PROBLEM_WORDS,
  'invalid-request': {
    title: { zh: '填写的内容有误', en: 'Something in the request is not right' },
    next: {
      zh: '请按下面逐项的说明修改后再提交，已填的其他内容不受影响。',
      en: 'Correct the fields listed below and send it again; nothing else is lost.',
    },
  },
  'malformed-json': {
    title: { zh: '请求正文不是有效的 JSON', en: 'The body is not valid JSON' },
    next: READ_DOCS,
  },
  'body-too-large': {
    title: { zh: '请求正文太大', en: 'The body is too large' },
    next: {
      zh: '正文不得超过 100 kB，请缩短文字后再提交。',
      en: 'A body may have 100 kB at most; shorten the text and send it again.',
    },
  },
  'unsupported-media-type': {
    title: { zh: '不支持这种内容类型', en: 'This content type is not supported' },
    next: {
      zh: '请以 Content-Type: application/json 发送 UTF-8 编码、未压缩的 JSON。',
      en: 'Send JSON in UTF-8, not compressed, with Content-Type: application/json.',
    },
  },
  'not-signed-in': {
    title: { zh: '请先登录', en: 'Please sign in first' },
    next: {
      zh: '请登录后再试；登录可能已过期。',
      en: 'Sign in and try again; your session may have ended.',
    },
  },
  'cross-site': {
    title: {
      zh: '请求来自其他网站，已拒绝',
      en: 'The request came from another site and was refused',
    },
    next: { zh: '请在本站页面上操作。', en: 'Do this on a page of this site.' },
  },
  'not-permitted': {
    title: { zh: '您的身份不能办理这一步', en: 'Your role may not do this' },
    next: {
      zh: '请按页面上显示的步骤办理；如需办理此步，请联系有权限的人员。',
      en: 'Take one of the steps that are offered to you, or ask somebody with the right to do this one.',
    },
  },
  'right-missing': {
    title: { zh: '您没有“{rightZh}”的权限', en: 'You have no right {rightEn}' },
    next: {
      zh: '请联系本企业的企业管理员为您开通该权限，或请有该权限的同事办理。',
      en: 'Ask the owner of your enterprise to give you this right, or a colleague who has it to do this.',
    },
  },
  'not-found': {
    title: { zh: '没有找到', en: 'There is nothing here' },
    next: {
      zh: '请核对编号或地址；登录的账号也须与此事有关。',
      en: 'Check the number or address; your account must have to do with it.',
    },
  },
  'method-not-allowed': {
    title: { zh: '此地址不支持这种方法', en: 'This address does not know that method' },
    next: { zh: '可用的方法见 Allow 标头。', en: 'The Allow header names the methods that work.' },
  },
  'illegal-transition': {
    title: {
      zh: '当前状态不能办理这一步',
      en: 'This step is not possible in the present status ({status})',
    },
    next: {
      zh: '请刷新后按现在显示的步骤办理。',
      en: 'Reload and see which steps are possible now.',
    },
  },
  'changed-meanwhile': {
    title: { zh: '多人同时在处理，请重试', en: 'Others are changing this at the same moment' },
    next: SAME_KEY,
  },
  'stale-version': {
    title: { zh: '您看到的内容已有更新', en: 'This has changed since you saw it' },
    next: {
      zh: '请刷新，核对新的内容后再提交。',
      en: 'Reload it, check what is new, and send it again.',
    },
  },
  'version-required': {
    title: { zh: '缺少 If-Match 标头', en: 'The If-Match header is missing' },
    next: {
      zh: '请把读取时得到的 ETag 放进 If-Match 标头。',
      en: 'Send the ETag you got when reading in the If-Match header.',
    },
  },
  'idempotency-key-reused': {
    title: {
      zh: '这个 Idempotency-Key 已用于另一份内容不同的请求',
      en: 'This Idempotency-Key was used for a different request',
    },
    next: {
      zh: '内容有修改时请换一个新的 Idempotency-Key。',
      en: 'Use a new Idempotency-Key when the content differs.',
    },
  },
  unavailable: {
    title: {
      zh: '系统暂时无法确认是否已保存',
      en: 'It cannot be confirmed just now that this was saved',
    },
    next: SAME_KEY,
  },
  'internal-error': {
    title: { zh: '系统出了故障', en: 'Something went wrong on our side' },
    next: {
      zh: '请稍后再试，不会重复办理；如仍不行，请拨打 12315 并报出这次的问题编号。',
      en: 'Try again later, nothing will be done twice; if it persists call 12315 and give the number of this problem.',
    },
  },
  'outside-the-delta': {
    title: {
      zh: '区划代码 {division} 不是沪苏浙皖的县级单位',
      en: '{division} is no county unit of Shanghai, Jiangsu, Zhejiang or Anhui',
    },
    next: {
      zh: '请填写门店实际经营地的县（市、区）六位区划代码。',
      en: 'Give the six-digit code of the county where the store actually trades.',
    },
  },
  'division-replaced': {
    title: {
      zh: '区划代码 {division} 已被 {successor} 取代',
      en: 'The code {division} has been replaced by {successor}',
    },
    next: {
      zh: '请改用现行代码 {successor}。',
      en: 'Use the present code {successor}.',
    },
  },
  'unknown-zone': {
    title: { zh: '没有代码为 {zone} 的开发区', en: 'There is no zone with the code {zone}' },
    next: {
      zh: '门店不在开发区内的，请不要选择开发区。',
      en: 'Choose no zone where the store lies in none.',
    },
  },
};
