import type { CodePurpose } from '@anxintui/shared/vocabulary/codes';

type Language = 'zh' | 'en';
const FOR: Readonly<Record<CodePurpose, Readonly<Record<Language, string>>>> = {
  'sign-in': { zh: '登录', en: 'to sign in' },
  guest: { zh: '免注册办理退货或投诉', en: 'to file as a guest' },
  'change-phone': { zh: '更换手机号', en: 'to change your phone number' },
};

/** What the SMS says: what the code is for, and that nobody may be told. */
export function codeText(code: string, purpose: CodePurpose, language: Language): string {
  const use = FOR[purpose][language];
  return language === 'zh'
    ? `【安心退】验证码 ${code}，用于${use}，5 分钟内有效。工作人员不会向您索要，请勿告诉任何人；非本人操作请忽略。`
    : `[AnxinTui] ${code} is your code ${use}; good for 5 minutes. Nobody of ours will ever ask for it. Not you? Ignore this.`;
}
