/** One module of esbuild as the body of a function. @throws Error where it cannot be a part */
export function partOf(path: string, text: string, imports: readonly { kind: string }[]): Promise<string>;
