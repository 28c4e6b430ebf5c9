export const accountZh = {
  title: '我的账户',
} as const;
