import { useMatch, useNavigate } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { FindPledge } from './find-pledge.js';
import { PledgeDrawer } from './pledge-drawer.js';
import { ReviewTable } from './review-table.js';

/** Pledges to be reviewed, and any other pledge of the area for supervision. */
export function Reviews() {
  const { officerPledges } = useSpoken().words;
  const openId = useMatch('/reviews/:id')?.params.id;
  const go = useNavigate();
  const open = (id: string) => void go(`/reviews/${id}`);
  return (
    <section className="stack">
      <h1>{officerPledges.title}</h1>
      <ReviewTable open={open} />
      <FindPledge open={open} />
      <PledgeDrawer id={openId} onClose={() => void go('/reviews')} />
    </section>
  );
}
