import { arg, type Bearing, either, type OpView, rising } from './slope.js';

// Sine and cosine turn at every half turn of the angle and the tangent has a pole there; in between each goes one way.

const TURN = 2 * Math.PI;

type Ends = readonly [low: number, high: number];

const angle = (view: OpView): Ends => [view.low(arg(view, 0)), view.high(arg(view, 0))];

/** Whether one of the angles `place`, `place + every`, ... lies in a range, or so close to it that rounding may hide it. */
function passes([low, high]: Ends, place: number, every: number): boolean {
  const room = 1e-12 * Math.max(1, Math.abs(low), Math.abs(high));
  const next = place + Math.ceil((low - room - place) / every) * every;
  // False for none alone: of angles without bound nothing is known.
  return !(next > high + room);
}

/** Ends of a wave between -1 and 1 over a range of angles; `crest` is one of the angles at which it is 1. */
function wave(of: (angle: number) => number, crest: number, ends: Ends): Ends {
  const [first, last] = [of(ends[0]), of(ends[1])];
  return [
    passes(ends, crest + TURN / 2, TURN) ? -1 : Math.min(first, last),
    passes(ends, crest, TURN) ? 1 : Math.max(first, last),
  ];
}

const minusSin = (x: number): number => -Math.sin(x);

/** How the functions of an angle bear on what they make, by name of kernel. */
export const waves: readonly (readonly [name: string, bearing: Bearing])[] = [
  [
    'sin',
    {
      makes: 'value',
      slopes: (view) => [[arg(view, 0), ...wave(Math.cos, 0, angle(view))]],
      range: (view) => wave(Math.sin, TURN / 4, angle(view)),
    },
  ],
  [
    'cos',
    {
      makes: 'value',
      slopes: (view) => [[arg(view, 0), ...wave(minusSin, -TURN / 4, angle(view))]],
      range: (view) => wave(Math.cos, 0, angle(view)),
    },
  ],
  [
    'tan',
    {
      makes: 'value',
      slopes: (view) => [overPole(view) ? either(arg(view, 0)) : rising(arg(view, 0))],
      // On both sides of a pole it has no bound.
      hazard: overPole,
    },
  ],
];

function overPole(view: OpView): boolean {
  return passes(angle(view), TURN / 4, TURN / 2);
}
