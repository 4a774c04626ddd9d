import type { Scorecard, ScorecardKeys } from '../model/index.js';
import type { ScorecardPatch } from './scorecard-patch.js';
import type {
  CardKeys,
  FixedKeys,
  Formulas,
  IdsOf,
  JoinedKeys,
  NoFormulas,
  TypedSections,
} from './typed-scorecard.js';

/**
 * A scorecard that can be derived from: `tune` changes what is there, `add` brings what is new. Both return another card, checked
 * like the first, and leave this one as it is.
 *
 * @typeParam K - the ids of the card; without it they are plain strings
 */
export interface TunableScorecard<K extends ScorecardKeys = ScorecardKeys> extends Scorecard<K> {
  /**
   * Changes elements that exist.
   *
   * Sections, elements, measures, links, effects, texts by language, status edges and inline values merge by key, and a short form
   * (`{ costPerContact: 2 }`, a list of ids) counts as its long form; everything else, such as a target or a scale, is replaced whole.
   * `null` removes an optional key, or an entry of measures, links and effects. A list replaces what was there.
   *
   * @param patch - only what changes, in the shape of the document; names in its formulas are checked at run time
   * @returns a new card with the same ids
   * @throws ScorecardError `unknown-id` if the patch names an element the card lacks, `invalid-scorecard` with all findings if the
   * result is not a valid card
   */
  tune(patch: ScorecardPatch<K>): TunableScorecard<K>;

  /**
   * Adds new elements; they may refer to each other and to what the card has. Examples, overrides and process steps are appended.
   *
   * @param more - sections with new elements
   * @returns a new card with the old ids and the new
   * @throws ScorecardError `invalid-scorecard` with all findings, an id that is already used among them
   */
  add<
    Person extends string = never,
    Perspective extends string = never,
    Theme extends string = never,
    const Metrics extends Formulas = NoFormulas,
    const Indicators extends Formulas = NoFormulas,
    Objective extends string = never,
    Initiative extends string = never,
    Hypothesis extends string = never,
    Risk extends string = never,
  >(
    more: Addition<
      K,
      Person,
      Perspective,
      Theme,
      Metrics,
      Indicators,
      Objective,
      Initiative,
      Hypothesis,
      Risk
    >,
  ): TunableScorecard<
    JoinedKeys<
      K,
      CardKeys<
        Person,
        Perspective,
        Theme,
        keyof Metrics & string,
        keyof Indicators & string,
        Objective,
        Initiative,
        Hypothesis,
        Risk
      >
    >
  >;
}

/** New elements for a card. */
export interface Addition<
  K extends ScorecardKeys,
  Person extends string,
  Perspective extends string,
  Theme extends string,
  Metrics,
  Indicators,
  Objective extends string,
  Initiative extends string,
  Hypothesis extends string,
  Risk extends string,
> extends TypedSections<
    Person,
    Perspective,
    Theme,
    Metrics,
    Indicators,
    Objective,
    Initiative,
    Hypothesis,
    Risk,
    JoinedKeys<
      K,
      FixedKeys<
        CardKeys<
          Person,
          Perspective,
          Theme,
          keyof Metrics & string,
          keyof Indicators & string,
          Objective,
          Initiative,
          Hypothesis,
          Risk
        >
      >
    >,
    string extends IdsOf<K> ? never : IdsOf<K>
  > {}
