export * from './exchange/index.js';
