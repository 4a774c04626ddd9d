// Header and cell words in English and Spanish, folded: lower case, without accents.

/** What a value is: only actual values are evaluated. */
export type ValueKind = 'actual' | 'target' | 'forecast' | 'benchmark';

/** What a column of a table holds. */
export type ColumnRole = 'period' | 'key' | 'kind' | 'note' | 'recorded' | ValueKind;

const ROLES: Readonly<Record<ColumnRole, string>> = {
  period:
    'period periodo month mes date fecha quarter trimestre week semana year ano anio day dia half semestre',
  key: 'key id clave indicator indicador metric metrica kpi measure medida',
  kind: 'kind type tipo clase',
  note: 'note notes nota notas comment comments comentario comentarios',
  recorded: 'recorded registrado registrada',
  actual: 'value valor actual real reales',
  target: 'target meta objetivo',
  forecast: 'forecast pronostico prevision proyeccion',
  benchmark: 'benchmark referencia',
};

const ROLE_BY_WORD: ReadonlyMap<string, ColumnRole> = new Map([
  ...(
    [
      'period',
      'key',
      'kind',
      'note',
      'recorded',
      'actual',
      'target',
      'forecast',
      'benchmark',
    ] as const
  ).flatMap((role) => ROLES[role].split(' ').map((word): [string, ColumnRole] => [word, role])),
  ...['recorded on', 'recorded at', 'fecha de registro'].map((words): [string, ColumnRole] => [
    words,
    'recorded',
  ]),
]);

/** Kinds of value, in a fixed order. */
export const VALUE_KINDS: readonly ValueKind[] = ['actual', 'target', 'forecast', 'benchmark'];

/** The role a header names, if it names one. */
export function roleOf(header: string): ColumnRole | undefined {
  return ROLE_BY_WORD.get(fold(header));
}

/** The kind a cell of a kind column names; a blank is `actual`. */
export function kindOf(text: string): ValueKind | undefined {
  if (text.trim() === '') return 'actual';
  const role = roleOf(text);
  return VALUE_KINDS.find((kind) => kind === role);
}

/** Lower case, without accents or outer spaces. */
export function fold(text: string): string {
  return text.slice(0, 80).trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
