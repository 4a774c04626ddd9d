/**
 * The spreadsheet rival: a workbook with a column for each period, a row for each value and score, contiguous ranges and SUMPRODUCT, as a
 * careful author lays it out. HyperFormula is used here and never shipped.
 */
import { rivalNodes, rivalResults } from './rival-nodes.mjs';

let library;

const letters = (column) =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) +
  String.fromCodePoint(65 + (column % 26));

/** Rows of scores: what one mean is made of stands together, so that a range can take it. */
function rowsOf(nodes) {
  const rows = new Map();
  const weights = [];
  const scores = new Set(nodes.filter(({ kind }) => kind !== 'input' && kind !== 'formula'));
  const place = (name, weight) => {
    if (rows.has(name)) return;
    rows.set(name, rows.size);
    weights.push([weight]);
  };
  const means = [...scores].filter(({ kind }) => kind === 'mean');
  // Last to first: an objective stands with its perspective before it is any driver.
  for (const { children } of means.toReversed())
    if (children.every(([name]) => !rows.has(name)))
      for (const [name, weight] of children) place(name, weight);
  for (const { name } of scores) place(name, 1);
  return { rows, weights };
}

function sheetsOf(nodes, { periods, columns }) {
  const values = new Map();
  for (const { kind, name } of nodes)
    if (kind === 'input' || kind === 'formula') values.set(name, values.size);
  const { rows, weights } = rowsOf(nodes);
  const sheets = {
    Values: Array.from({ length: values.size }, () => []),
    Scores: Array.from({ length: rows.size }, () => []),
    Present: Array.from({ length: rows.size }, () => []),
    Weights: weights,
  };
  periods.forEach((_, lane) => {
    const column = letters(lane);
    const value = (name) => `Values!${column}${values.get(name) + 1}`;
    const cell = (sheet, name) => `${sheet}!${column}${rows.get(name) + 1}`;
    for (const node of nodes) {
      if (node.kind === 'input') {
        const number = columns[node.name][lane];
        sheets.Values[values.get(node.name)][lane] = Number.isNaN(number) ? null : number;
      } else if (node.kind === 'formula') {
        const text = node.formula
          .replaceAll(/k\d+/g, (name) => value(name))
          .replaceAll(/abs|min|max/g, (name) => name.toUpperCase());
        sheets.Values[values.get(node.name)][lane] =
          `=IF(COUNT(${node.reads.map(value).join(',')})=${node.reads.length},${text},"")`;
      } else {
        const at = rows.get(node.name);
        const [score, present] =
          node.kind === 'points'
            ? pointsCells(node, value(node.value))
            : meanCells(node, { rows, weights, column, cell });
        sheets.Scores[at][lane] = score;
        sheets.Present[at][lane] = present;
      }
    }
  });
  return { sheets, values, rows };
}

function pointsCells({ baseline, target, band }, value) {
  const raw =
    band === undefined
      ? `100*(${value}-${baseline})/(${target - baseline})`
      : `100*(1-ABS(${value}-${band.full[0]})/IF(${value}<${band.full[0]},${band.full[0] - band.zero[0]},${band.zero[1] - band.full[0]}))`;
  return [`=IF(ISNUMBER(${value}),MIN(100,MAX(0,${raw})),0)`, `=IF(ISNUMBER(${value}),1,0)`];
}

function meanCells({ name, children }, { rows, weights, column, cell }) {
  const first = rows.get(children[0][0]);
  const together = children.every(
    ([child, weight], i) => rows.get(child) === first + i && weights[first + i][0] === weight,
  );
  const range = (sheet, letter) =>
    `${sheet}!${letter}${first + 1}:${letter}${first + children.length}`;
  const sum = (sheet) =>
    together
      ? `SUMPRODUCT(${range('Weights', 'A')},${range(sheet, column)})`
      : children.map(([child, weight]) => `${weight}*${cell(sheet, child)}`).join('+');
  return [
    `=IF(${cell('Present', name)}=1,(${sum('Scores')})/(${sum('Present')}),0)`,
    `=IF((${sum('Present')})>0,1,0)`,
  ];
}

export const hyperformula = {
  title: 'HyperFormula',
  sizes: ['medium'],

  async load() {
    library = await import('hyperformula');
  },

  build(workload) {
    const { sheets, values, rows } = sheetsOf(rivalNodes(workload.card), workload);
    const book = library.HyperFormula.buildFromSheets(sheets, {
      licenseKey: 'gpl-v3',
      smartRounding: false,
      chooseAddressMappingPolicy: new library.AlwaysDense(),
    });
    const [input, score, present] = ['Values', 'Scores', 'Present'].map((name) =>
      book.getSheetId(name),
    );
    return { book, values, rows, input, score, present, ...workload };
  },

  /** The engine's own full pass; its public full recalculation builds the graph anew as well. */
  evaluate: ({ book }) => book.evaluator.run(),

  update({ book, values, rows, input, score, present }, { key, lane, value }) {
    const content = Number.isNaN(value) ? null : value;
    book.setCellContents({ sheet: input, row: values.get(key), col: lane }, [[content]]);
    const total = { row: rows.get('total'), col: lane };
    if (book.getCellValue({ sheet: present, ...total }) !== 1) return Number.NaN;
    return book.getCellValue({ sheet: score, ...total });
  },

  read({ book, card, rows, score, present }) {
    const [scores, there] = [score, present].map((sheet) => book.getSheetValues(sheet));
    return rivalResults(card, (name) => {
      const row = rows.get(name);
      return Float64Array.from(scores[row], (number, lane) =>
        there[row][lane] === 1 ? number : Number.NaN,
      );
    });
  },
};
