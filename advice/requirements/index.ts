export { actionText } from './action-text.ts'
export { haveText } from './have-text.ts'
export { leafInShort, leafText, sayText } from './leaf-text.ts'
export { type DecidingLeaf, leavesOf, leavesThatDecide, type Mark, markOf, ruleMark } from './mark.ts'
