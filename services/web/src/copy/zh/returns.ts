export const returnsZh = {
  title: '退货',
} as const;
