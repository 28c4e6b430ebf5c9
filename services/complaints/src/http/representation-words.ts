import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what stands in the way of having somebody act for the shopper. */
export const REPRESENTATION_PROBLEMS: ProblemCatalogue = {
  'no-such-representative': {
    title: { zh: '这个手机号还没有登录过', en: 'Nobody has signed in with this phone number yet' },
    next: {
      zh: '请代理人先用这个手机号和验证码登录一次，再来委托。',
      en: 'Ask your representative to sign in once with this number and a code, then appoint them.',
    },
  },
  'own-phone': {
    title: { zh: '这是您自己的手机号', en: 'This is your own phone number' },
    next: {
      zh: '请填写代理人的手机号；自己处理的，不需要委托。',
      en: 'Give the number of your representative; to act for yourself you need none.',
    },
  },
  'mandate-too-short': {
    title: { zh: '委托的最后一天已经过去', en: 'The last day of the mandate has passed' },
    next: {
      zh: '请填写今天或以后的日期，或者不填（到案件办结为止）。',
      en: 'Give today or a later day, or none: then the mandate lasts as long as the case.',
    },
  },
  'unknown-mandate': {
    title: { zh: '没有找到您上传的这份委托书', en: 'There is no such file of yours' },
    next: {
      zh: '请先上传委托书，再填写回执上的编号；也可以只用文字说明委托。',
      en: 'Upload the mandate and give the number you receive, or put it into words only.',
    },
  },
  'already-represented': {
    title: { zh: '本案已有代理人', en: 'The case has a representative already' },
    next: {
      zh: '请先结束现有的委托，再委托其他人。',
      en: 'Dismiss the present one first, then appoint somebody else.',
    },
  },
  'not-represented': {
    title: { zh: '本案没有代理人', en: 'The case has no representative' },
    next: {
      zh: '无需结束委托；需要他人代办的，可以委托代理人。',
      en: 'There is nobody to dismiss; you can appoint somebody if you wish.',
    },
  },
  'only-shopper-herself': {
    title: { zh: '委托由消费者本人决定', en: 'Only the shopper decides who acts for her' },
    next: {
      zh: '请消费者本人登录后办理；案件的其他事项您可以代办。',
      en: 'Ask the shopper to sign in and do this; everything else in the case you may do for her.',
    },
  },
  'mandate-ended': {
    title: { zh: '您的代理委托已到期', en: 'Your mandate has ended' },
    next: {
      zh: '请消费者本人办理，或由其重新委托。',
      en: 'The shopper can act herself, or appoint you anew.',
    },
  },
};
