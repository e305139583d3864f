/** How `dvc-widgets check` is used, in English. */
export const usage = `dvc-widgets check <portal.json> [options]

Checks the file that describes a commune's backend, and says which features will work.
<portal.json> is a file, or an https:// address where it is published already.

  --live               asks the backend itself
  --answers <folder>   uses recorded answers: searchProcedures.json, searchProcedures.2.json
                       (second page), getProcedure.before.json (what is asked first), getProcedure.json …
  --site <address>     where portal.json will stand, e.g. https://my-commune.gov.vn/dvc/portal.json
  --procedure <code>   a procedure to try, e.g. 1.001193
  --dossier <code>     a dossier to try
  --keyword <words>    words to search for, e.g. "khai sinh"
  --period <period>    of the figures: this-year, 2026-10, 2026-Q3 … (this-year when absent)
  --proof-file <file>  holds the digits that the portal asks for beside a dossier's code (or set DVC_PROOF);
                       never on the command line, where others may see them
  --submission <file>  with --live: really HANDS IN what the file describes, several times. For a backend that is
                       there to be tried. The file: { "procedure", "answers", "refusedAnswers", "file", "supplement" }
  --timeout <seconds>  at most, for each operation that is asked live (30 when absent)
  --json               prints the result for programs
  --lang vi|en         language (vi when absent)

Exit code: 0 fine, 1 something to repair, 2 wrong usage or an unreadable file.
`;
