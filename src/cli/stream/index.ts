export { evaluateStream } from './evaluate-stream.js';
export { checkStreamOptions, STREAM_OPTIONS } from './options.js';
