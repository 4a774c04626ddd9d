export const operations: Readonly<Record<
  'build' | 'evaluate' | 'update' | 'whatIf' | 'memory' | 'load' | 'cold' | 'fleet',
  unknown
>>;
