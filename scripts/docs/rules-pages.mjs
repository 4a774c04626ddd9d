/** The pages about rules of advice, from the rules themselves. */
import { stringify } from 'yaml';

const GROUP = 'Rules of advice';

const KINDS = {
  strategy: 'strategy cards',
  operational: 'operational cards',
  both: 'every card',
};

const NEEDS = {
  card: 'the card alone',
  evaluation: 'scores',
  today: "today's date",
};

/**
 * Every page by path below `docs`: one for each rule, and the list of them.
 *
 * @param rules - `inspectionRules`
 */
export function rulesPages(rules) {
  return new Map([
    ['reference-rules.md', listPage(rules)],
    ...rules.map((rule) => [`rules/${rule.id}.md`, rulePage(rule)]),
  ]);
}

const familyOf = ({ id }) => id.split('.', 1)[0];

/** Brackets and the like outside code marks would be read as markup. */
const escape = (text) =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[<>*_[\]|]/g, '\\$&')))
    .join('');

const sentence = (text) => {
  const first = text.startsWith('`') ? text : text.charAt(0).toUpperCase() + text.slice(1);
  return escape(/[.?!]$/.test(first) ? first : `${first}.`);
};

const page = (title, group, lines) =>
  `${['---', `title: ${JSON.stringify(title)}`, `group: ${group}`, '---', '', ...lines].join('\n').trimEnd()}\n`;

function listPage(rules) {
  const families = [...new Set(rules.map(familyOf))];
  const lines = [
    '# Rules of advice',
    '',
    '`inspect` and `stratmap inspect` look at a card by these rules. Each has a page with an example where it fires and one where it',
    'does not. A card sets them under `advice.rules`: `off`, `info`, `warning`, `error`, or a map with `severity` and `limit`, and other',
    'settings for single elements by id under `elements`; what it accepts stands under `advice.acknowledged`, with a reason.',
    '',
    ...families.flatMap((family) => [
      `## ${family}`,
      '',
      '| rule | severity | finds | encuentra |',
      '|---|---|---|---|',
      ...rules
        .filter((rule) => familyOf(rule) === family)
        .map(
          ({ id, severity, title }) =>
            `| [${id}](rules/${id}.md) | ${severity} | ${escape(title.en)} | ${escape(title.es)} |`,
        ),
      '',
    ]),
  ];
  return page('Rules of advice', 'Reference', lines);
}

function rulePage(rule) {
  const { id, severity, kind, needs, title, why, mend, fixes, limits = {} } = rule;
  const names = Object.entries(limits);
  const lines = [
    `# ${escape(title.en)}`,
    '',
    `\`${id}\`: *${severity}*, for ${KINDS[kind]}, looks at ${NEEDS[needs]}.`,
    '',
    sentence(why.en),
    '',
    `**What to do**: ${sentence(mend.en)}`,
    '',
    ...(fixes === undefined ? [] : [`\`stratmap inspect --fix\` ${fixes.en}.`, '']),
    ...(names.length === 0
      ? []
      : [
          '| limit | default | of what |',
          '|---|---|---|',
          ...names.map(([name, { default: number, about }], i) => {
            const also = i === 0 ? ' or `limit`' : '';
            return `| \`${name}\`${also} | ${number} | ${escape(about.en)} |`;
          }),
          '',
        ]),
    '## It fires here',
    '',
    ...example(rule.failing),
    '## It does not fire here',
    '',
    ...example(rule.passing),
    `## En español: ${escape(title.es)}`,
    '',
    sentence(why.es),
    '',
    `**Qué hacer**: ${sentence(mend.es)}`,
    '',
    ...(fixes === undefined ? [] : [`\`stratmap inspect --fix\` ${fixes.es}.`, '']),
    ...names.map(([name, { about }]) => `- \`${name}\`: ${escape(about.es)}`),
  ];
  return page(id, GROUP, lines);
}

function example({ card, data, today }) {
  const style = { lineWidth: 100, aliasDuplicateObjects: false };
  return [
    '```yaml',
    stringify(card, style).trimEnd(),
    '```',
    '',
    ...(data === undefined
      ? []
      : ['with these values:', '', '```yaml', stringify(data, style).trimEnd(), '```', '']),
    ...(today === undefined ? [] : [`looked at on ${today}.`, '']),
  ];
}
