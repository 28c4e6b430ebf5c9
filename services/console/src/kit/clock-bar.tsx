import { Progress } from 'antd';
import { useSpoken } from '../copy/words.js';
import { clockTime, type RunningClock } from './clock-time.js';
import { moment } from './shown.js';

type Props = {
  readonly clock: RunningClock & { readonly title: string; readonly state: 'open' | 'fired' };
};
const COLOURS = { calm: '#0b57a4', near: '#8a4b00', over: '#b3261e' } as const;
const NEAR_PERCENT = 75;

/** How far a deadline has run: a bar, and the same in words. */
export function ClockBar({ clock }: Props) {
  const { words, language } = useSpoken();
  const { kit } = words;
  const time = clockTime(clock, new Date());
  const isOver = time.isOver || clock.state === 'fired';
  const said = isOver
    ? kit.clock.overdue(time.days, time.hours)
    : kit.clock.left(time.days, time.hours);
  const isNear = time.percent >= NEAR_PERCENT;
  const colour = isOver ? COLOURS.over : COLOURS[isNear ? 'near' : 'calm'];
  return (
    <div className="clock">
      <div>{clock.title}</div>
      <Progress
        percent={isOver ? 100 : time.percent}
        showInfo={false}
        size="small"
        strokeColor={colour}
        aria-label={kit.clock.bar(clock.title, said)}
      />
      <strong style={{ color: colour }}>{said}</strong>
      <div className="quiet">{kit.clock.due(moment(clock.dueAt, language))}</div>
    </div>
  );
}
