import type { Page } from 'playwright-core';
import type { Visit } from '../../support/browser.js';
import type { AxeWorld } from '../axe/axe-world.js';

type Screen = Visit & {
  readonly name: string;
  readonly at: (world: AxeWorld) => string;
  readonly act?: (page: Page) => Promise<void>;
};
const SHOPPER = 'shopper-1';

const PUBLIC: readonly Screen[] = [
  { name: '01-home-phone', at: () => '/' },
  { name: '02-home-desktop', device: 'desktop', at: () => '/' },
  { name: '03-home-large-text-phone', isElder: true, at: () => '/' },
  { name: '04-directory-phone', at: () => '/stores?q=苏州&pledged=1' },
  { name: '05-directory-desktop-en', device: 'desktop', language: 'en', at: () => '/stores' },
  { name: '06-store-phone', at: ({ storeId }) => `/stores/${storeId}` },
  { name: '07-store-desktop', device: 'desktop', at: ({ storeId }) => `/stores/${storeId}` },
  { name: '08-sign-phone', at: ({ pledgeNumber }) => `/s/${pledgeNumber}` },
  { name: '09-check-phone', at: ({ storeId }) => `/check?store=${storeId}` },
  {
    name: '10-deadline-desktop',
    device: 'desktop',
    at: () => '/deadlines?rule=complaint-acceptance&from=2026-02-13',
  },
  { name: '11-responsible-phone-en', language: 'en', at: () => '/responsible?division=320505' },
];

const SHOPPERS: readonly Screen[] = [
  {
    name: '12-file-return-phone-large-text',
    isElder: true,
    as: SHOPPER,
    at: ({ storeId }) => `/app/returns/new?store=${storeId}`,
  },
  { name: '13-return-phone', as: SHOPPER, at: ({ returnId }) => `/app/returns/${returnId}` },
  { name: '14-pass-phone', as: SHOPPER, at: ({ passId }) => `/app/returns/${passId}/pass` },
  { name: '15-complain-phone-en', language: 'en', as: SHOPPER, at: () => '/app/cases/new' },
  { name: '16-case-phone', as: SHOPPER, at: ({ caseId }) => `/app/cases/${caseId}` },
  { name: '17-mine-phone', as: SHOPPER, at: () => '/app/mine' },
  { name: '18-sign-in-phone', at: () => '/app/sign-in' },
];

const CONSOLE: readonly Screen[] = [
  {
    name: '19-counter-tablet',
    device: 'tablet',
    as: 'clerk-1',
    at: ({ counterId }) => `/console/counter/${counterId}`,
  },
  {
    name: '20-disputes-desktop',
    device: 'desktop',
    as: 'manager-1',
    at: () => '/console/disputes',
  },
  { name: '21-pledge-desktop', device: 'desktop', as: 'manager-1', at: () => '/console/pledges' },
  { name: '22-queue-desktop', device: 'desktop', as: 'supervisor-1', at: () => '/console/queue' },
  {
    name: '23-case-file-desktop',
    device: 'desktop',
    as: 'supervisor-1',
    at: ({ officerCaseId }) => `/console/queue/${officerCaseId}`,
  },
  {
    name: '24-coverage-desktop-en',
    device: 'desktop',
    language: 'en',
    as: 'province-analyst-1',
    at: () => '/console/coverage',
  },
];

/** The screens of docs/screens, in the order of the stories. */
export const SCREENS: readonly Screen[] = [...PUBLIC, ...SHOPPERS, ...CONSOLE];
