/** A module compiled to the text of a classic script (build/page-scripts.ts). */
declare module '*.ts?script' {
  const script: string;
  export default script;
}
