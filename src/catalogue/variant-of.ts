import {
  checkArguments,
  deepFreeze,
  didYouMean,
  type OptionForm,
  resultForm,
  ScorecardError,
  textForm,
} from '../core/index.js';
import type { CatalogueEntry, CatalogueIndicator } from './entry.js';

const INDICATOR: OptionForm = {
  ...resultForm('', { id: 'string', variants: 'object', example: 'object' }),
  expected: 'an indicator of the catalogue',
};

/**
 * An indicator by another of its definitions in use; its example expects what that definition gives.
 *
 * @param entry - an indicator of the catalogue
 * @param variant - id of one of its variants; read the note of the variant on what it distorts
 * @throws ScorecardError `unknown-id` if the entry has no such variant
 * @example
 * use(variantOf(serviceLevel, 'shortAbandonsRemoved'), { baseline: 70, target: 80 });
 */
export function variantOf<Id extends string>(
  entry: CatalogueIndicator<Id>,
  variant: string,
): CatalogueIndicator<Id> {
  checkArguments(
    { entry, variant },
    { entry: INDICATOR, variant: textForm('the id of a variant') },
  );
  const found = entry.variants.find(({ id }) => id === variant);
  if (found === undefined) throw unknownVariant(entry, variant);
  const { formula, metrics, expected } = found;
  return deepFreeze({
    ...entry,
    formula,
    metrics,
    variants: [],
    example: { given: entry.example.given, expected },
  });
}

function unknownVariant({ id, variants }: CatalogueEntry, variant: string): ScorecardError {
  const known = variants.map((one) => one.id);
  const hint =
    didYouMean(variant, known) ??
    (known.length === 0 ? 'it has none' : `it has \`${known.join('`, `')}\``);
  return new ScorecardError('unknown-id', `\`${id}\` has no variant \`${variant}\`: ${hint}`);
}
