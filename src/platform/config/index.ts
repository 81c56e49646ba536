export { BadSetting } from './bad-setting.ts'
export { readConfig, type Config } from './config.ts'
export { packageRoot } from './package-root.ts'
export { keysOf, secret } from './secret.ts'
