import type { ObjectiveInput } from '../input/index.js';
import { branch, choice, closed, list, may, must, type Shape, when } from '../shape/index.js';
import { review } from './advice.js';
import { combine, guard, statusBy } from './combine.js';
import { elementKeys } from './element.js';
import { drives, measuresOfRole } from './link.js';
import { datedShare, datedWeight, flag, number, oneOf, points, share } from './number.js';
import { datedEdges, measures, missing } from './scoring.js';
import { reference, references, text } from './text.js';
import { period } from './time.js';

type Drivers = NonNullable<ObjectiveInput['drivers']>;
type Impact = Extract<Drivers, { readonly impact: unknown }>;
type Combined = Extract<Drivers, { readonly combine: unknown }>;

const drivers: Shape<Drivers> = choice(
  'mean, `{ combine: ... }` or `{ impact: { base, reference } }`',
  [
    branch(when.text, oneOf('mean')),
    branch(
      when.mapWith('combine'),
      closed<Combined>('`{ combine: ... }`', {
        combine: must(combine, 'Combines incoming links by an operator.'),
      }),
    ),
    branch(
      when.map,
      closed<Impact>('`{ impact: { base, reference } }`', {
        impact: must(
          closed<Impact['impact']>('base and reference', {
            base: must(points, 'Points without any effect.'),
            reference: must(number, 'Points of a cause at which it has no effect.'),
          }),
          'Adds up effects instead of averaging.',
        ),
      }),
    ),
  ],
);

/** An objective. */
export const objective: Shape<ObjectiveInput> = closed<ObjectiveInput>(
  'an objective',
  {
    ...elementKeys,
    perspective: may(reference, 'The perspective it belongs to. Only a part may leave it out.'),
    partOf: may(reference, 'The objective it is a part of.'),
    themes: may(references, 'Themes it belongs to.'),
    owner: may(reference, 'Person who answers for it.'),
    weight: may(datedWeight, 'Relative weight in its perspective and themes. Default 1.'),
    leading: may(measuresOfRole, 'Indicators that move first.'),
    lagging: may(measuresOfRole, 'Indicators that show the result.'),
    measures: may(measures, 'Which measures make its direct score.'),
    combine: may(combine, 'How measures and parts make its direct score. Default mean.'),
    statusBy: may(statusBy, 'Where its status comes from. Default points.'),
    guard: may(guard, 'Counter-indicators that cap its points while they are poor.'),
    drives: may(drives, 'Objectives it drives.'),
    drivers: may(drivers, 'How incoming links add up. Default mean.'),
    driverShare: may(datedShare, 'Share of the drivers in its points.'),
    infer: may(flag, 'Whether it takes what its drivers imply when it is not measured.'),
    missing: may(missing, 'What it does about missing measures.'),
    minCoverage: may(share, 'Share of weight that must be measured for a score.'),
    status: may(datedEdges, 'Its own lower edges of status bands.'),
    implied: may(flag, 'Whether the strategy implies it without measuring it.'),
    audience: may(list('a list of texts', text), 'Whom it is for.'),
    success: may(text, 'What success looks like.'),
    horizon: may(oneOf('short', 'long'), 'How far ahead it lies.'),
    due: may(period, 'When it should be reached.'),
    alignedTo: may(text, 'What it serves above this card.'),
    addresses: may(references, 'Risks it addresses.'),
    importance: may(oneOf('high', 'medium', 'low'), 'How much it matters to the strategy.'),
    urgency: may(oneOf('high', 'medium', 'low'), 'How soon it needs attention.'),
    communicatedTo: may(references, 'People who were told of it.'),
    acknowledgedBy: may(references, 'People who said that they know it.'),
    review: may(review, "When it is looked at again; the card's own review by default."),
  },
  (value, report) => {
    if (!isPlaced(value))
      report.add('document.missing-key', { key: 'perspective', what: reference.expected });
  },
  isPlaced,
);

function isPlaced({ perspective, partOf }: Partial<ObjectiveInput>): boolean {
  return perspective !== undefined || partOf !== undefined;
}
