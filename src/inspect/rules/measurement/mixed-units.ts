import type { DiagnosticPath } from '../../../core/index.js';
import type { ResolvedMetric } from '../../../model/index.js';
import {
  figureUnit,
  formulaUnits,
  type Meeting,
  type MixedUnits,
  mixing,
  type NamedUnit,
} from '../../formula-units.js';
import type { Bilingual, Hit, Rule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { knownUnit, type UnitClash } from '../../units.js';

type Units = (name: string) => NamedUnit | undefined;

/** A formula that stands somewhere in the card. */
interface Place {
  readonly path: DiagnosticPath;
  readonly id?: string;
}

const SAY: Readonly<Record<Meeting, (one: string, other: string) => Bilingual>> = {
  added: (one, other) => ({ en: `adds ${one} and ${other}`, es: `suma ${one} y ${other}` }),
  subtracted: (one, other) => ({
    en: `subtracts ${other} from ${one}`,
    es: `resta ${other} de ${one}`,
  }),
  compared: (one, other) => ({
    en: `compares ${one} with ${other}`,
    es: `compara ${one} con ${other}`,
  }),
  chosen: (one, other) => ({
    en: `takes either ${one} or ${other}`,
    es: `toma ${one} o bien ${other}`,
  }),
};

const RATE: Bilingual = {
  en: 'nothing converts money: multiply by the exchange rate, as a metric of its own',
  es: 'nada convierte el dinero: multiplique por el tipo de cambio, como métrica propia',
};

const shown = ({ name, written }: NamedUnit): string => `\`${name}\` (${written})`;

/** What to try where two units meet; undefined where the rule says it. */
function remedy({ one, other, clash }: MixedUnits): Bilingual | undefined {
  if (clash.kind === 'money') return RATE;
  if (clash.kind !== 'steps' || clash.factor === undefined) return undefined;
  const [more, less] = clash.larger === 0 ? [one, other] : [other, one];
  const factor = `\`${clash.factor} * ${more.name}\``;
  return {
    en: `nothing converts units: write ${factor} for ${less.written}`,
    es: `nada convierte unidades: escriba ${factor} para tener ${less.written}`,
  };
}

/** What to try where a formula gives another unit than is declared. */
function remedyOfResult(clash: UnitClash, { written }: NamedUnit): Bilingual {
  if (clash.kind === 'money') return RATE;
  if (clash.kind !== 'steps' || clash.factor === undefined)
    return {
      en: `declare \`${written}\`, or mend the formula`,
      es: `declare \`${written}\`, o corrija la fórmula`,
    };
  // The formula is the first of the two.
  const [en, es] = clash.larger === 0 ? ['multiply', 'multiplique'] : ['divide', 'divida'];
  return {
    en: `nothing converts units: ${en} the formula by ${clash.factor}, or declare \`${written}\``,
    es: `nada convierte unidades: ${es} la fórmula por ${clash.factor}, o declare \`${written}\``,
  };
}

const hitOf = ({ path, id }: Place, message: Bilingual, hint: Bilingual | undefined): Hit => ({
  path,
  message,
  ...(id === undefined ? {} : { id }),
  ...(hint === undefined ? {} : { hint }),
});

function mixedHit(place: Place, of: string, mixed: MixedUnits): Hit {
  const said = SAY[mixed.meeting](shown(mixed.one), shown(mixed.other));
  const message = { en: `\`${of}\` ${said.en}`, es: `\`${of}\` ${said.es}` };
  return hitOf(place, message, remedy(mixed));
}

/** Units of metrics, indicators and figures by the names that formulas have for them. */
function unitsOf({ model, card }: RuleContext): Units {
  return (name) => {
    const written = (model.metrics.get(name)?.metric ?? model.indicators.get(name)?.indicator)
      ?.unit;
    const unit = knownUnit(written, card.currency);
    return unit === undefined ? figureUnit(name) : { name, written: written as string, unit };
  };
}

/** What one formula mixes, and whether it gives another unit than its element declares. */
function* hitsOf(
  section: 'metrics' | 'indicators',
  id: string,
  { program }: NonNullable<ResolvedMetric['formula']>,
  unitOf: Units,
): Generator<Hit> {
  const { mixed, result } = formulaUnits(program, unitOf);
  for (const one of mixed) yield mixedHit({ path: [section, id, 'formula'], id }, id, one);
  const differing = mixing('compared', mixed.length === 0 ? result : undefined, unitOf(id));
  if (differing === undefined) return;
  const { one, other, clash } = differing;
  const message = {
    en: `\`${id}\` is declared in ${other.written}, and its formula gives ${one.written}`,
    es: `\`${id}\` se declara en ${other.written}, y su fórmula da ${one.written}`,
  };
  yield hitOf({ path: [section, id, 'unit'], id }, message, remedyOfResult(clash, one));
}

/** Both sides of what must be equal. */
function* hitsOfChecks({ checks }: RuleContext['model'], unitOf: Units): Generator<Hit> {
  for (const [i, { equal, left, right }] of checks.entries()) {
    const sides = [left, right].map(({ program }) => formulaUnits(program, unitOf));
    const across = mixing('compared', sides[0]?.result, sides[1]?.result);
    for (const mixed of [
      ...sides.flatMap((side) => side.mixed),
      ...(across === undefined ? [] : [across]),
    ])
      yield mixedHit({ path: ['checks', i, 'equal'] }, equal, mixed);
  }
}

/** A formula that puts together numbers in units that do not go together. */
export const mixedUnits: Rule = {
  id: 'measurement.mixed-units',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: { en: 'Formula that mixes units', es: 'Fórmula que mezcla unidades' },
  why: {
    en: 'Formulas work with bare numbers: 300 seconds and 20 EUR make 320 of nothing, and 5 minutes and 30 seconds make 35. Nothing else tells, for the result looks like any other number.',
    es: 'Las fórmulas trabajan con números sin más: 300 segundos y 20 EUR hacen 320 de nada, y 5 minutos y 30 segundos hacen 35. Nada más lo avisa, pues el resultado parece un número como otro.',
  },
  mend: {
    en: 'bring both to one unit, such as seconds times a price for each second, or put their points together instead of their values',
    es: 'lleve ambos a una unidad, como segundos por un precio de cada segundo, o reúna sus puntos en vez de sus valores',
  },
  *check(context) {
    const { model } = context;
    const unitOf = unitsOf(context);
    for (const section of ['metrics', 'indicators'] as const)
      for (const [id, { formula }] of model[section])
        if (formula !== undefined) yield* hitsOf(section, id, formula, unitOf);
    yield* hitsOfChecks(model, unitOf);
  },
  failing: {
    card: {
      metrics: {
        handling: { rollup: 'sum', unit: 'seconds' },
        licences: { rollup: 'sum', unit: 'EUR' },
      },
      indicators: {
        cost: { unit: 'EUR', formula: 'handling + licences', baseline: 900, target: 700 },
      },
    },
  },
  passing: {
    card: {
      metrics: {
        handling: { rollup: 'sum', unit: 'seconds' },
        wage: { rollup: 'last', unit: 'EUR per hour' },
        licences: { rollup: 'sum', unit: 'EUR' },
      },
      indicators: {
        cost: {
          unit: 'EUR',
          formula: 'handling / 3600 * wage + licences',
          baseline: 900,
          target: 700,
        },
      },
    },
  },
};
