export { sameValue as same } from '../../core/equal.js';
