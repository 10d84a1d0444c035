export { addDemo } from './routes.ts'
export { seedDemo } from './seed.ts'
