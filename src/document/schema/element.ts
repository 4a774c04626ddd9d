import type {
  ElementInput,
  PersonInput,
  PerspectiveInput,
  SourceInput,
  ThemeInput,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  isMap,
  keyKinds,
  may,
  must,
  named,
  type Shape,
  when,
} from '../shape/index.js';
import { combine, statusBy } from './combine.js';
import { datedWeight } from './number.js';
import { datedEdges, missing } from './scoring.js';
import { plainText, reference, text, words } from './text.js';

/** Keys that every element has. */
export const elementKeys = {
  title: may(text, 'What the element is called. Without it, the id is shown.'),
  description: may(text, 'What it means, in a few sentences.'),
  note: may(text, 'A note of your own.'),
  tags: may(words, 'Words to find it by.'),
  provenance: may(text, 'Where it comes from: a document, a line, a workshop.'),
} satisfies { readonly [K in keyof ElementInput]-?: unknown };

/** A perspective. */
export const perspective: Shape<PerspectiveInput> = closed<PerspectiveInput>('a perspective', {
  ...elementKeys,
  question: may(text, 'The question this perspective answers.'),
  weight: may(datedWeight, 'Relative weight in the total. Default 1.'),
  missing: may(missing, 'What it does about missing objectives.'),
  combine: may(combine, 'How its objectives make its score. Default mean.'),
  statusBy: may(statusBy, 'Where its status comes from. Default points.'),
  status: may(datedEdges, 'Its own lower edges of status bands.'),
});

/** A theme. */
export const theme: Shape<ThemeInput> = closed<ThemeInput>('a theme', {
  ...elementKeys,
  missing: may(missing, 'What it does about missing objectives.'),
  combine: may(combine, 'How its objectives make its score. Default mean.'),
  statusBy: may(statusBy, 'Where its status comes from. Default points.'),
  status: may(datedEdges, 'Its own lower edges of status bands.'),
});

// A map whose keys are all languages is a text; everything else is meant as the long form.
const isText = (value: unknown): boolean =>
  typeof value === 'string' || (isMap(value) && Object.keys(value).every(keyKinds.isLanguageTag));

/** A person or role. */
export const person: Shape<PersonInput> = choice('a name, or a map with `title`', [
  branch(isText, text),
  branch(
    when.map,
    closed<Extract<PersonInput, { readonly title: unknown }>>('a person', {
      title: must(text, 'Name of the person or role.'),
      role: may(text, 'What the person does.'),
      contact: may(plainText, 'How to reach the person.'),
    }),
  ),
]);

/** Where a number comes from. */
export const source: Shape<SourceInput> = named(
  'Source',
  'Where a number comes from.',
  choice('a text, or a map with `system`', [
    branch(isText, text),
    branch(
      when.map,
      closed<Extract<SourceInput, { readonly system: unknown }>>('a source', {
        system: must(text, 'The system that holds the number.'),
        owner: may(reference, 'Person who answers for the number.'),
        access: may(text, 'How to get at it.'),
        quality: may(text, 'What is known about how good it is.'),
        event: may(text, 'The event that is counted.'),
      }),
    ),
  ]),
);

/** Tells a text from a long form. */
export const writtenAsText = isText;
