/** Writes the types that the package ships, those of the working tree to `dist/types` where no folder is given. */
export function buildTypes(folder?: string): void;
