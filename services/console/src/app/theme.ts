import type { ThemeConfig } from 'antd';

/** Colours that keep 4.5:1 against what they stand on; targets of at least 40 px for tablets at the counter. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0b57a4',
    colorLink: '#0b57a4',
    colorTextPlaceholder: '#6b7280',
    colorTextDescription: '#5b6470',
    colorTextDisabled: '#5b6470',
    colorTextSecondary: '#4a5562',
    colorError: '#b3261e',
    colorSuccess: '#0f6b3c',
    colorWarning: '#8a4b00',
    colorSuccessBg: '#e7f4ec',
    colorErrorBg: '#fdecea',
    colorWarningBg: '#fdf3e3',
    colorPrimaryBg: '#e3eefb',
    fontSize: 16,
    fontSizeHeading1: 28,
    fontSizeHeading2: 20,
    controlHeight: 40,
    borderRadius: 6,
  },
};
