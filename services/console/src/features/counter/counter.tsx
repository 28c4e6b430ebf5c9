import { Route, Routes, useParams } from 'react-router';
import { FindReturn } from './find-return.js';
import { ReturnDesk } from './return-desk.js';

/** First whose return it is, then what becomes of it. */
export function Counter() {
  return (
    <Routes>
      <Route index element={<FindReturn />} />
      <Route path=":id" element={<Found />} />
    </Routes>
  );
}

function Found() {
  const { id = '' } = useParams();
  return <ReturnDesk key={id} id={id} level={1} />;
}
