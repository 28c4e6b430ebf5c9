import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what can go wrong with what is known of people. */
export const PEOPLE_PROBLEMS: ProblemCatalogue = {
  'identity-number-wrong': {
    title: { zh: '身份证号有误', en: 'This is no citizen identity number' },
    next: {
      zh: '请核对 18 位身份证号（末位可为 X）；也可以先不填，投诉只需姓名、电话和地址。',
      en: 'Check the eighteen characters (the last may be X), or leave it out: a complaint needs name, telephone number and address only.',
    },
  },
  'name-is-on-duty': {
    title: { zh: '工作人员的姓名不能自行更改', en: 'Staff cannot change their own name' },
    next: {
      zh: '请联系本企业的企业管理员或本局领导更正姓名；其他资料可自行更改。',
      en: 'Ask the owner of your enterprise, or the head of your bureau, to correct it; the rest you may change yourself.',
    },
  },
  'account-is-on-duty': {
    title: { zh: '工作人员账号不能自行注销', en: 'Staff cannot erase their own account' },
    next: {
      zh: '请先由本企业的企业管理员或本局领导停止您的任职，之后即可注销消费者账号。',
      en: 'Have the owner of your enterprise, or the head of your bureau, end your duty first; then you may erase the account.',
    },
  },
  'not-to-be-disclosed': {
    title: { zh: '您不能查看当事人的完整资料', en: 'You may not read this person’s data in clear' },
    next: {
      zh: '只有承办局的工作人员可以说明用途后查看，且每次查看都会记录并告知当事人；请联系承办局。',
      en: 'Only officers of the bureau in charge may, for a purpose they state; every reading is recorded and shown to the person. Ask that bureau.',
    },
  },
};
