import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what can go wrong on the way in. */
export const SIGN_IN_PROBLEMS: ProblemCatalogue = {
  'no-mobile-number': {
    title: { zh: '不是有效的手机号码', en: 'This is no mobile number of the mainland' },
    next: {
      zh: '请填写 11 位中国大陆手机号；没有手机的，可到门店服务台办理，或拨打 12315。',
      en: 'Give the eleven digits of a mainland mobile number; without one, go to the store’s service desk or call 12315.',
    },
  },
  'code-wrong': {
    title: { zh: '验证码不正确或已失效', en: 'The code is wrong or no longer good' },
    next: {
      zh: '请核对短信中最新的验证码；每个验证码 5 分钟内有效，最多可试 5 次，用过即失效。仍不行请重新获取。',
      en: 'Check the newest code in your messages: it is good for five minutes, five tries and one use. Otherwise ask for another.',
    },
  },
  'too-many-codes': {
    title: { zh: '验证码发送得太频繁', en: 'Too many codes have been sent' },
    next: {
      zh: '请按 Retry-After 标头的秒数等待后再试；同一手机号每分钟 1 条、每小时 5 条、每天 10 条。急需办理可拨打 12315。',
      en: 'Wait as many seconds as the Retry-After header says: a phone gets one a minute, five an hour and ten a day. If it is urgent call 12315.',
    },
  },
  'codes-paused': {
    title: { zh: '今天的验证码暂停发送', en: 'No codes are being sent for now' },
    next: {
      zh: '发送量异常，系统已暂停。请按 Retry-After 标头的秒数等待后再试；急需办理可到门店服务台，或拨打 12315。',
      en: 'Unusually many were sent, so sending is paused. Try again after the seconds in Retry-After; if it is urgent go to the service desk or call 12315.',
    },
  },
  'phone-taken': {
    title: { zh: '这个手机号已用于另一个账号', en: 'Another account has this phone' },
    next: {
      zh: '请用该手机号直接登录那个账号，或换一个手机号。',
      en: 'Sign in to that account with this phone, or choose another number.',
    },
  },
  'account-ended': {
    title: { zh: '这个账号已停用', en: 'This account has been ended' },
    next: {
      zh: '如有疑问，请联系您的单位管理员，或拨打 12315。',
      en: 'Ask the owner of your enterprise or your bureau, or call 12315.',
    },
  },
  'officers-sign-in-otherwise': {
    title: {
      zh: '工作人员账号不能只凭短信验证码登录',
      en: 'An officer’s account does not open by a phone code alone',
    },
    next: {
      zh: '请用账号密码和动态口令（或单位统一登录）；以消费者身份办理请用另一个手机号。',
      en: 'Sign in with login, password and one-time code, or through your bureau; as a consumer use another number.',
    },
  },
};
