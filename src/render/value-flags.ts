import type { IndicatorScore } from '../evaluate/index.js';
import { smallMembersOf } from '../evaluate/inner-index.js';
import type { DataFlag } from './picture-words.js';

/** A reason to read a value with care: its mark in tables, and whether a record has it. */
interface ValueFlag {
  readonly mark: string;
  readonly is: (record: Partial<IndicatorScore>) => boolean;
}

/** In the order they are told. */
const FLAGS = {
  smallSample: { mark: '†', is: ({ smallSample }) => smallSample === true },
  smallMembers: { mark: '‖', is: (record) => smallMembersOf(record).length > 0 },
  outOfRange: { mark: '‡', is: ({ outOfRange }) => outOfRange === true },
  repeated: { mark: '§', is: ({ repeated }) => repeated === true },
  definitionChanged: { mark: '¶', is: ({ definitionChanged }) => definitionChanged === true },
} as const satisfies { readonly [F in DataFlag]?: ValueFlag };

/** All of them, in order. */
export const VALUE_FLAGS = Object.keys(FLAGS) as readonly (keyof typeof FLAGS)[];

/** The reasons to read a value with care. */
export const valueFlags = (record: object): readonly (keyof typeof FLAGS)[] =>
  VALUE_FLAGS.filter((flag) => FLAGS[flag].is(record));

/** The mark of a reason in a table, which a legend explains. */
export const markOf = (flag: keyof typeof FLAGS): string => FLAGS[flag].mark;
