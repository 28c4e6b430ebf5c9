import { Alert, Button } from 'antd';
import { useSpoken } from '../copy/words.js';
import { Refused } from './api.js';

/** What went wrong and what to do next, in the API's own words where it answered. */
export function ProblemNote({ error, again }: { error: Error; again?: () => void }) {
  const { state } = useSpoken().words.common;
  const isRefused = error instanceof Refused;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={isRefused ? error.problem.title : state.networkTitle}
      description={
        <>
          <p>{isRefused ? error.problem.detail : state.networkNext}</p>
          {isRefused && error.problem.instance ? (
            <p>{state.reference(error.problem.instance)}</p>
          ) : null}
        </>
      }
      action={again ? <Button onClick={again}>{state.tryAgain}</Button> : null}
    />
  );
}
