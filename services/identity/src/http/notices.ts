import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { eventWords } from '@anxintui/shared/contracts/event-words';
import {
  NoticeList,
  NoticeQuery,
  ReadingBody,
  ReadingView,
} from '@anxintui/shared/contracts/identity';
import { cursorOf, fromCursor, instantOf } from '@anxintui/shared/http/cursor';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { desksOf, type Notice, type Notices } from '../domain/notice.js';
import type { PreferencesOf } from '../domain/preferences.js';
import { endpoint } from './policy.js';

const PAGE = 50;
const COUNTED = 100;

type Deps = {
  readonly notices: Notices;
  readonly preferences: Pick<PreferencesOf, 'readUpTo' | 'markRead'>;
  readonly now: () => Date;
};

export const noticesRoute = ({ notices, preferences }: Deps): Endpoint =>
  endpoint(
    {
      id: 'notices',
      method: 'get',
      path: '/notices',
      summary: '我的通知 · the notices of my desks, and how many I have not read',
      query: NoticeQuery,
      reply: NoticeList,
    },
    async ({ actor, query: { limit = PAGE, after }, language }) => {
      if (!actor) throw nothing('actor');
      const desks = desksOf(actor);
      const page = { limit, ...(after === undefined ? {} : { after: placeOf(after) }) };
      const since = await preferences.readUpTo(actor.accountId);
      const [found, unread] = await Promise.all([
        notices.list(desks, page),
        notices.countSince(desks, { since, limit: COUNTED }),
      ]);
      const last = found.length === limit ? found.at(-1) : undefined;
      const items = found.map((notice) => ({
        ...noticeView(notice, eventWords(notice.topic)[language]),
        isRead: since !== null && notice.at <= since,
      }));
      return { body: { items, next: last ? markOf(last) : null, unread } };
    },
  );

/** Reading is one's own: a notice of the store's desk stays new for everybody else who sits there. */
export const readNoticesRoute = ({ notices, preferences, now }: Deps): Endpoint =>
  endpoint(
    {
      id: 'read-notices',
      method: 'post',
      path: '/notices/reading',
      summary: '通知已读 · my notices up to this moment have been read',
      body: ReadingBody,
      reply: ReadingView,
    },
    async ({ actor, body: { upTo } }) => {
      if (!actor) throw nothing('actor');
      const at = new Date(Math.min(new Date(upTo).getTime(), now().getTime()));
      await preferences.markRead(actor.accountId, at);
      const since = await preferences.readUpTo(actor.accountId);
      const unread = await notices.countSince(desksOf(actor), { since, limit: COUNTED });
      return { body: { unread } };
    },
  );

const markOf = ({ at, id }: Notice): string => cursorOf(`${at.toISOString()} ${id}`);

function placeOf(mark: string): Pick<Notice, 'at' | 'id'> {
  const [at = '', id = ''] = fromCursor(mark).split(' ');
  return { at: instantOf(at), id };
}

const noticeView = ({ id, at, topic, subject }: Notice, words: string) => ({
  id,
  at,
  topic,
  words,
  subject: { ...subject, href: `/api/v1/${subject.kind}/${subject.id}` },
});
