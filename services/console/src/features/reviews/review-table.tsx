import { Button, Flex, Table, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { type Review, useReviews } from './use-pledges.js';

type Opening = { readonly open: (id: string) => void };

/** What waits for a review, and until when. */
export function ReviewTable({ open }: Opening) {
  const { reviews } = useSpoken().words.officerPledges;
  const [address, setAddress] = useSearchParams();
  const columns = useReviewColumns(open);
  const { data, error, isPending } = useReviews(address.get('after') ?? '');
  if (error) return <ProblemNote error={error} />;
  return (
    <section>
      <h2>{reviews.label}</h2>
      <Table<Review>
        rowKey="id"
        scroll={{ x: 900 }}
        pagination={false}
        loading={isPending}
        locale={{ emptyText: reviews.nothing }}
        dataSource={[...(data?.items ?? [])]}
        columns={columns}
      />
      <Flex gap="small" justify="end">
        {address.has('after') ? (
          <Button onClick={() => setAddress({})}>{reviews.first}</Button>
        ) : null}
        {data?.next ? (
          <Button onClick={() => setAddress({ after: data.next ?? '' })}>{reviews.next}</Button>
        ) : null}
      </Flex>
    </section>
  );
}

function useReviewColumns(open: Opening['open']) {
  const { words, language } = useSpoken();
  const { reviews } = words.officerPledges;
  return [
    {
      title: reviews.store,
      render: (_: unknown, { id, storeName = id }: Review) => (
        <Button type="link" aria-label={reviews.open(storeName)} onClick={() => open(id)}>
          {storeName}
        </Button>
      ),
    },
    { title: reviews.number, dataIndex: 'number' },
    { title: reviews.bureau, render: (_: unknown, { bureau }: Review) => bureau?.name },
    {
      title: reviews.version,
      render: (_: unknown, { version, renews }: Review) => (
        <>
          {reviews.versionOf(version)} {renews ? <Tag color="blue">{reviews.renews}</Tag> : null}
        </>
      ),
    },
    {
      title: reviews.submitted,
      render: (_: unknown, { submittedAt }: Review) => moment(submittedAt, language),
    },
    {
      title: reviews.due,
      render: (_: unknown, { dueAt }: Review) => (dueAt ? moment(dueAt, language) : null),
    },
  ];
}
