/** The part of pdf.js that reads the file; loaded by itself it stands ready, and nothing of it is called by name. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}
