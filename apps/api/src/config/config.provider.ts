/** Injection token of the settings: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('attune:config');
