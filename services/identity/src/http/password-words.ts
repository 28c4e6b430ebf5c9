import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for passwords, second factors and single sign-on. */
export const PASSWORD_PROBLEMS: ProblemCatalogue = {
  'credentials-wrong': {
    title: {
      zh: '账号、密码或动态口令不正确',
      en: 'Login, password or one-time code is wrong',
    },
    next: {
      zh: '请核对后重试；每个动态口令只能用一次，请等下一个。忘记密码或更换手机的，请局领导重新开通。',
      en: 'Check them and try again; a code opens once, so wait for the next. If you have lost password or phone, ask your bureau-head for a new link.',
    },
  },
  'too-many-tries': {
    title: { zh: '尝试次数过多', en: 'Too many tries' },
    next: {
      zh: '请按 Retry-After 标头的秒数等待后再试；急需登录可使用单位统一登录。',
      en: 'Wait as many seconds as the Retry-After header says, or sign in through your authority.',
    },
  },
  'password-length': {
    title: {
      zh: '密码须为 {shortest} 至 {longest} 个字符',
      en: 'A password has {shortest} to {longest} characters',
    },
    next: {
      zh: '可用任意文字、空格和符号；几个不相关的词连在一起既好记又难猜。',
      en: 'Any letters, spaces and signs will do; a few unrelated words are easy to keep and hard to guess.',
    },
  },
  'password-common': {
    title: { zh: '这个密码太容易被猜到', en: 'This password is too easily guessed' },
    next: {
      zh: '请勿使用常见密码、连续或重复的字符、账号或姓名。',
      en: 'Use no common password, no rows or repetitions, and neither login nor name.',
    },
  },
  'login-taken': {
    title: { zh: '这个账号名已被使用', en: 'Somebody else has this login' },
    next: {
      zh: '请另选一个账号名，例如在末尾加上数字。',
      en: 'Choose another one, with a number at its end for instance.',
    },
  },
  'enrolment-gone': {
    title: { zh: '开通链接无效或已过期', en: 'This link is not, or no longer, good' },
    next: {
      zh: '链接 72 小时内有效，只能用一次；请局领导重新发给您。',
      en: 'A link is good for 72 hours and one use; ask your bureau-head for a new one.',
    },
  },
  'nothing-chosen': {
    title: { zh: '请先设置账号名和密码', en: 'Choose login and password first' },
    next: {
      zh: '请先打开开通链接，设好登录名和密码，把密钥录入动态口令应用。',
      en: 'Open the link first, choose login and password, and put the secret into your authenticator app.',
    },
  },
  'otp-wrong': {
    title: { zh: '动态口令不正确', en: 'The one-time code does not fit' },
    next: {
      zh: '请核对手机时间是否准确，并输入应用中当前显示的 6 位数字。',
      en: 'Check that your phone’s clock is right, and give the six digits that the app shows now.',
    },
  },
  'sso-is-off': {
    title: { zh: '没有启用单位统一登录', en: 'No single sign-on is set up here' },
    next: {
      zh: '请用账号、密码和动态口令登录。',
      en: 'Sign in with login, password and one-time code.',
    },
  },
  'sso-failed': {
    title: { zh: '统一登录未能确认', en: 'The single sign-on has not been confirmed' },
    next: {
      zh: '请回到登录页重新开始，10 分钟内在同一浏览器完成；仍不行请用账号密码登录。',
      en: 'Begin again on the sign-in page and finish in the same browser within ten minutes, or sign in by password.',
    },
  },
  'sso-second-factor': {
    title: {
      zh: '统一登录没有使用第二种验证方式',
      en: 'The single sign-on was by one factor only',
    },
    next: {
      zh: '请在单位统一登录中启用动态口令或证书后重试。',
      en: 'Set up a second factor with your authority and try again.',
    },
  },
  'sso-unknown': {
    title: { zh: '统一登录的身份尚未开通', en: 'No officer has this identity' },
    next: {
      zh: '请局领导在新增承办人时填写您的统一登录标识。',
      en: 'Ask your bureau-head to take you on under your identity of the single sign-on.',
    },
  },
};
