export * from './people/index.js';
export * from './seek/index.js';
export * from './sensitivity/index.js';
export * from './uncertainty/index.js';
export * from './what-if/index.js';
