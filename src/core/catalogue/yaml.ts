import { entry } from './entry.js';

/** Findings about YAML itself: its syntax, and the parts of it that scorecards do without. */
export const yamlCatalogue = () => ({
  'yaml.syntax': entry({
    severity: 'error',
    // `problem` is a word such as `BAD_INDENT`, for those who say it in their own words.
    message: (p: { detail: string; problem: string }) => `this is not valid YAML: ${p.detail}`,
    hint: 'check the indentation and the quotes of this line and of the line before',
  }),
  'yaml.tag': entry({
    severity: 'error',
    message: (p: { tag: string }) =>
      `\`${p.tag.slice(0, 60)}\` is a tag, which scorecards do without`,
    expected: 'plain maps, lists, texts and numbers',
    hint: 'remove the tag; put a text in quotes if it begins with an exclamation mark',
  }),
  'yaml.anchor': entry({
    severity: 'error',
    message: (p: { name: string }) =>
      `\`&${p.name.slice(0, 60)}\` is an anchor, which scorecards do without`,
    hint: 'remove it; to share parts between cards use `extends`',
  }),
  'yaml.alias': entry({
    severity: 'error',
    message: (p: { name: string }) =>
      `\`*${p.name.slice(0, 60)}\` is an alias, which scorecards do without`,
    hint: 'write the part out; to share parts between cards use `extends`; put a text in quotes if it begins with an asterisk',
  }),
  'yaml.merge-key': entry<object>({
    severity: 'error',
    message: () => '`<<` merges another map, which scorecards do without',
    hint: 'write the part out; to share parts between cards use `extends`',
  }),
  'yaml.key': entry({
    severity: 'error',
    message: (p: { found: string }) => `${p.found} cannot be a key`,
    expected: 'a word, or a text in quotes',
  }),
  'yaml.several-documents': entry<object>({
    severity: 'error',
    message: () => 'a second document starts here',
    expected: 'one scorecard in one file',
    hint: 'move it to a file of its own',
  }),
  'yaml.directive': entry({
    severity: 'error',
    message: (p: { directive: string }) =>
      `\`${p.directive.slice(0, 60)}\` is a directive, which scorecards do without`,
    hint: 'remove the line; put a text in quotes if it begins with a percent sign',
  }),
});
