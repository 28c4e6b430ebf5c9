import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what stands in the way at a bureau, from assigning to mediation. */
export const BUREAU_PROBLEMS: ProblemCatalogue = {
  'no-such-bureau': {
    title: {
      zh: '没有这个市场监管局，或者它只是分派台',
      en: 'There is no such bureau, or it is a desk that only assigns',
    },
    next: {
      zh: '请用“该找哪个局”按实际经营地查到有管辖权的局，再选择它。',
      en: 'Look up by the place of business which bureau is responsible, and choose that one.',
    },
  },
  'not-an-officer-here': {
    title: {
      zh: '此人不是本局或下级局的在岗受理员、调解员',
      en: 'This is no active intake officer or mediator of your bureau or one below it',
    },
    next: {
      zh: '请从本局及下级局的人员名单中选择承办人。',
      en: 'Choose somebody from the list of officers of your bureau and those below it.',
    },
  },
  'consent-missing': {
    title: { zh: '双方尚未都同意调解', en: 'Both sides have not yet consented to mediation' },
    next: {
      zh: '请先通知并等待双方表示同意；一方拒绝的，可终止调解（第二项）。',
      en: 'Invite both and wait for their consent; where one declines, the mediation can be terminated by cause 2.',
    },
  },
  'already-consented': {
    title: { zh: '您一方已经同意调解', en: 'Your side has consented to mediation already' },
    next: {
      zh: '无需重复表示，请等待调解安排；要改变主意可选择不同意调解。',
      en: 'Nothing more is needed; wait for the session, or decline if you have changed your mind.',
    },
  },
  'already-declined': {
    title: { zh: '您一方已经表示不同意调解', en: 'Your side has declined mediation already' },
    next: {
      zh: '请等待承办人处理；要改变主意可选择同意调解。',
      en: 'Wait for the mediator, or consent if you have changed your mind.',
    },
  },
  'held-in-the-past': {
    title: { zh: '调解时间已经过去', en: 'The session would lie in the past' },
    next: {
      zh: '请改为将来的时间，并给双方留出准备时间。',
      en: 'Give a time in the future, with time for both sides to prepare.',
    },
  },
  'place-missing': {
    title: { zh: '现场调解没有写明地点', en: 'A session on site has no place' },
    next: {
      zh: '请填写地点；不在现场的，请改选电话、音频、视频或网络调解。',
      en: 'Give its place, or choose phone, audio, video or online.',
    },
  },
  'sixty-days-not-over': {
    title: {
      zh: '六十日调解期限尚未届满（至 {dueOn}）',
      en: 'The sixty days of mediation are not over; they run until {dueOn}',
    },
    next: {
      zh: '请继续调解，或选择符合事实的其他终止情形。',
      en: 'Go on mediating, or give the other cause that is true.',
    },
  },
  'nothing-to-correct': {
    title: { zh: '没有可以这样更正的内容', en: 'There is nothing of this kind to put right' },
    next: {
      zh: '请核对 what 和 to：不予受理的才有受理理由，终止调解的才有终止情形，且更正后的编号须与原来不同。',
      en: 'Check what and to: only a refused complaint has a ground, only a terminated mediation a cause, and the number must differ from what stands there.',
    },
  },
  'correction-out-of-range': {
    title: {
      zh: '没有这一项，编号只到 {last}',
      en: 'There is no such number; the last one is {last}',
    },
    next: { zh: '请填写 1 至 {last} 之间的编号。', en: 'Give a number from 1 to {last}.' },
  },
};
