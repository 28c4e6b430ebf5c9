import type { ProblemCatalogue } from './problem.js';

/** Words for what is refused before anybody asks what it is about: broken requests, forged ones, too many. */
export const EDGE_PROBLEM_WORDS: ProblemCatalogue = {
  'unreadable-request': {
    title: { zh: '无法识别的 HTTP 请求', en: 'This is no HTTP request that can be read' },
    next: {
      zh: '请按 HTTP/1.1 的格式重新发送；连接已关闭。',
      en: 'Send it again as HTTP/1.1; the connection is closed.',
    },
  },
  'headers-too-large': {
    title: { zh: '请求标头太大', en: 'The headers are too large' },
    next: {
      zh: '请清除本站的 Cookie 或缩短标头（合计不得超过 16 kB）后再试。',
      en: 'Clear the cookies of this site or shorten the headers (16 kB in all) and try again.',
    },
  },
  'request-too-slow': {
    title: { zh: '请求没有在规定时间内发完', en: 'The request did not arrive in time' },
    next: {
      zh: '请检查网络后再发一次，不会重复办理。',
      en: 'Check the network and send it again; nothing will be done twice.',
    },
  },
  'csrf-token-missing': {
    title: {
      zh: '缺少 X-CSRF-Token 标头，或者它不属于当前登录',
      en: 'The X-CSRF-Token header is missing, or belongs to another session',
    },
    next: {
      zh: '请刷新页面后再试；程序可从 GET /api/v1/me 的 csrf 字段读取后放进 X-CSRF-Token 标头。',
      en: 'Reload the page and try again; a program reads csrf from GET /api/v1/me and sends it as X-CSRF-Token.',
    },
  },
  'account-needed': {
    title: {
      zh: '临时访问不能办理这一步，需要登录账号',
      en: 'This needs an account; you are here as a guest',
    },
    next: {
      zh: '请用手机号和短信验证码登录，此前提交的内容都会保留。',
      en: 'Sign in with your phone and a code; what you have filed stays yours.',
    },
  },
  'too-many-requests': {
    title: { zh: '请求太频繁', en: 'Too many requests' },
    next: {
      zh: '请等 {seconds} 秒后再试，已保存的内容不受影响。急需办理可拨打 12315。',
      en: 'Wait {seconds} s and try again; nothing that was saved is lost. If it cannot wait call 12315.',
    },
  },
  'filing-quota-reached': {
    title: {
      zh: '今天通过网络提交的件数已满',
      en: 'No more can be filed online today',
    },
    next: {
      zh: '如还有要办的，请拨打 12315，或到门店所在地的消费维权服务站当面办理；也可以明天再提交。',
      en: 'Call 12315 or go to the consumer service point near the store, where people take it down; or file again tomorrow.',
    },
  },
};
