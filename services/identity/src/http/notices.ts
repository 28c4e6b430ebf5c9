import { eventWords } from '@anxintui/shared/contracts/event-words';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { NoticeQuery, NoticeView } from '@anxintui/shared/contracts/identity';
import { cursorOf, fromCursor, instantOf } from '@anxintui/shared/http/cursor';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { desksOf, type Notice, type Notices } from '../domain/notice.js';
import { endpoint } from './policy.js';

const PAGE = 50;

export const noticesRoute = (notices: Notices): Endpoint =>
  endpoint(
    {
      id: 'notices',
      method: 'get',
      path: '/notices',
      summary: '我的通知 · the notices of my desks',
      query: NoticeQuery,
      reply: pageOf(NoticeView),
    },
    async ({ actor, query: { limit = PAGE, after }, language }) => {
      if (!actor) return { body: { items: [], next: null } };
      const page = { limit, ...(after === undefined ? {} : { after: placeOf(after) }) };
      const found = await notices.list(desksOf(actor), page);
      const last = found.length === limit ? found.at(-1) : undefined;
      const items = found.map((notice) => noticeView(notice, eventWords(notice.topic)[language]));
      return { body: { items, next: last ? markOf(last) : null } };
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
