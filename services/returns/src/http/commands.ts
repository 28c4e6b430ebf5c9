import {
  AcceptReturnBody,
  HandBackBody,
  PresentReturnBody,
  RefuseReturnBody,
  ReverseRefusalBody,
} from '@anxintui/shared/contracts/counter';
import {
  DenyReceiptBody,
  DisputeReturnBody,
  NothingMore,
  RecordExchangeBody,
  RecordRefundBody,
  ReturnEvidenceBody,
} from '@anxintui/shared/contracts/returns';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import {
  acceptReturnAtStore,
  handBackGoodsAtStore,
  presentReturnAtStore,
  recordExchangeOfReturn,
  recordRefundOfReturn,
  refuseReturnAtStore,
  reverseRefusalAtStore,
} from '../use-cases/counter-commands.js';
import {
  confirmRefundByShopper,
  type disputesFrom,
  evidenceFrom,
  withdrawReturnByShopper,
} from '../use-cases/shopper-commands.js';
import { commandRoute, type ReturnCommandDeps } from './command-route.js';

type Disputes = ReturnType<typeof disputesFrom>;

/** What the store does, from the counter to the refund. */
export const storeRoutes = (deps: ReturnCommandDeps): readonly Endpoint[] => [
  ...counterRoutes(deps),
  ...afterRefusalRoutes(deps),
  ...refundRoutes(deps),
];

const counterRoutes = (deps: ReturnCommandDeps): readonly Endpoint[] => [
  commandRoute(
    deps,
    {
      id: 'present-return',
      command: 'present',
      summary: '到店出示退货码 · the pass is shown at the counter',
      body: PresentReturnBody,
    },
    presentReturnAtStore,
  ),
  commandRoute(
    deps,
    {
      id: 'accept-return',
      command: 'accept',
      summary: '门店接收商品 · the store takes the goods back, item by item',
      body: AcceptReturnBody,
    },
    acceptReturnAtStore,
  ),
  commandRoute(
    deps,
    {
      id: 'refuse-return',
      command: 'refuse',
      summary: '门店拒绝退货 · the store refuses, with class and words',
      body: RefuseReturnBody,
    },
    refuseReturnAtStore,
  ),
];

const afterRefusalRoutes = (deps: ReturnCommandDeps): readonly Endpoint[] => [
  commandRoute(
    deps,
    {
      id: 'reverse-refusal',
      command: 'reverse-refusal',
      summary: '店长撤销拒收 · the manager takes the refusal back and the goods in',
      body: ReverseRefusalBody,
    },
    reverseRefusalAtStore,
  ),
  commandRoute(
    deps,
    {
      id: 'hand-back-goods',
      command: 'hand-back-goods',
      summary: '退还未接收的商品 · what was not accepted goes back to the shopper',
      body: HandBackBody,
    },
    handBackGoodsAtStore,
  ),
];

const refundRoutes = (deps: ReturnCommandDeps): readonly Endpoint[] => [
  commandRoute(
    deps,
    {
      id: 'record-refund',
      command: 'record-refund',
      summary: '登记退款 · record the refund with its proof',
      body: RecordRefundBody,
    },
    recordRefundOfReturn,
  ),
  commandRoute(
    deps,
    {
      id: 'record-exchange',
      command: 'record-exchange',
      summary: '登记换货 · record other goods in place of the money',
      body: RecordExchangeBody,
    },
    recordExchangeOfReturn,
  ),
];

/** What the shopper says about it; evidence is open to both sides. */
export const shopperRoutes = (deps: ReturnCommandDeps, disputes: Disputes): readonly Endpoint[] => [
  commandRoute(
    deps,
    {
      id: 'dispute-return',
      command: 'dispute',
      summary: '一键提出争议 · dispute with one tap; the whole record goes along',
      body: DisputeReturnBody,
    },
    disputes.dispute,
  ),
  commandRoute(
    deps,
    {
      id: 'report-defect',
      command: 'report-defect',
      summary: '反映质量问题 · faulty goods leave this path for a case',
      body: DisputeReturnBody,
    },
    disputes.reportDefect,
  ),
  ...refundAnswerRoutes(deps, disputes),
  commandRoute(
    deps,
    {
      id: 'withdraw-return',
      command: 'withdraw',
      summary: '撤回退货申请 · the shopper keeps the goods',
      body: NothingMore,
    },
    withdrawReturnByShopper,
  ),
  commandRoute(
    deps,
    {
      id: 'add-return-evidence',
      command: 'add-evidence',
      summary: '补充证据 · either side adds evidence',
      body: ReturnEvidenceBody,
    },
    evidenceFrom(deps.attachable),
  ),
];

const refundAnswerRoutes = (deps: ReturnCommandDeps, disputes: Disputes): readonly Endpoint[] => [
  commandRoute(
    deps,
    {
      id: 'confirm-refund',
      command: 'confirm',
      summary: '确认收到退款 · the shopper has what was due',
      body: NothingMore,
    },
    confirmRefundByShopper,
  ),
  commandRoute(
    deps,
    {
      id: 'deny-receipt',
      command: 'deny-receipt',
      summary: '未收到退款 · the refund did not arrive; a case is opened',
      body: DenyReceiptBody,
    },
    disputes.denyReceipt,
  ),
];
