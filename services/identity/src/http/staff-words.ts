import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what can go wrong when people are taken on or leave. */
export const STAFF_PROBLEMS: ProblemCatalogue = {
  'phone-malformed': {
    title: { zh: '不是有效的手机号码', en: 'This is no mobile number of the mainland' },
    next: {
      zh: '请填写被邀请人的 11 位中国大陆手机号。',
      en: 'Give the eleven digits of the invited person’s mainland mobile number.',
    },
  },
  'store-and-role': {
    title: { zh: '角色与门店不匹配', en: 'Role and store do not fit' },
    next: {
      zh: '邀请店长、店员须选择门店；邀请总部人员、企业管理员不选门店。',
      en: 'A manager or clerk is invited to a store: choose it. For headquarters and owners choose none.',
    },
  },
  'store-not-yours': {
    title: { zh: '该门店不属于您的企业', en: 'This store does not belong to your enterprise' },
    next: {
      zh: '请核对门店；门店未登记的，请先登记。',
      en: 'Check which store it is; where it is not registered yet, register it first.',
    },
  },
  'works-elsewhere': {
    title: { zh: '该账号已在别处任职', en: 'This account already has a post elsewhere' },
    next: {
      zh: '一个账号只能有一个岗位：请原单位先停用，或用另一个手机号接受邀请。',
      en: 'One account has one post: have the other one ended first, or accept with another phone number.',
    },
  },
  'invitation-gone': {
    title: {
      zh: '邀请已失效（{state}）',
      en: 'The invitation can no longer be accepted ({state})',
    },
    next: {
      zh: '请联系企业管理员重新邀请；邀请 7 天内有效。',
      en: 'Ask the owner for a new one; an invitation is good for seven days.',
    },
  },
  'invitation-accepted': {
    title: { zh: '邀请已被接受，不能撤回', en: 'The invitation has been accepted' },
    next: {
      zh: '如需停用该人员，请在人员列表中选择“停用”。',
      en: 'To end their work, choose so in the list of staff.',
    },
  },
  'own-account': {
    title: { zh: '不能变更自己的岗位', en: 'Nobody changes their own post' },
    next: {
      zh: '请由另一位企业管理员或局领导办理。',
      en: 'Ask another owner, or another bureau-head.',
    },
  },
  'last-owner': {
    title: { zh: '企业至少须有一名企业管理员', en: 'An enterprise keeps one owner at least' },
    next: {
      zh: '请先邀请另一位企业管理员并由其接受。',
      en: 'Invite another owner first, and have them accept.',
    },
  },
  'bureau-not-yours': {
    title: { zh: '该局不在您的辖区内', en: 'This bureau is not in your jurisdiction' },
    next: {
      zh: '请从名录中选择本局或下级局。',
      en: 'Choose your own bureau or one below it from the list.',
    },
  },
  'province-only': {
    title: { zh: '该角色只设在省局', en: 'This role exists at a province’s bureau only' },
    next: {
      zh: '审计员、省级分析员须由省局局领导在省局新增。',
      en: 'Auditors and province analysts are taken on by the province’s bureau-head.',
    },
  },
  'sso-subject-taken': {
    title: { zh: '该统一登录标识已属于其他人员', en: 'Somebody else has this sign-in subject' },
    next: {
      zh: '请核对标识；原人员已离任的，请先停用。',
      en: 'Check the subject; where that person has left, end their work first.',
    },
  },
};
