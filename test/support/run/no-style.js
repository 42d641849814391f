/** Stands for every style sheet where no browser draws. */
export const style = null;
