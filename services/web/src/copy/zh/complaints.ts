export const complaintsZh = {
  title: '投诉',
} as const;
