export { openPost, type Letter, type Post } from './post.ts'
