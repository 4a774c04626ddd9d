export { type DiffOptions, diffTemplate } from './diff-template.js';
export {
  type Instance,
  instantiate,
  type InstantiateOptions,
  type TemplateOverrides,
} from './instantiate.js';
export type { PartKind } from './parts.js';
export type { SampleRow } from './sample-data.js';
export {
  template,
  type Template,
  type TemplateId,
  type TemplateInfo,
  templates,
} from './template.js';
export type { DiffChange, DiffElement, TemplateDiff } from './template-diff.js';
