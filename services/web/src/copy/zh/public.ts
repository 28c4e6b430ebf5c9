export const publicZh = {
  home: {
    title: '安心退：线下买，安心退',
    lead: '不说理由，也能把在实体店买的东西退回去。',
    search: '搜门店、品牌、地方',
    searchButton: '搜索',
  },
} as const;
